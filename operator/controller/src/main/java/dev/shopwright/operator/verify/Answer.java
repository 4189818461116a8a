package dev.shopwright.operator.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the shop, or Traefik in its place, answered to one request. */
record Answer(int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 300;
    private static final String NO_ROUTE = "404 page not found";
    private static final String NO_POD = "no available server";

    /** This answer, when it has the status. */
    Answer expect(int expected) {
        if (status == expected) {
            return this;
        }
        String wanted = "status " + expected;
        if (status == 404 && body.strip().equals(NO_ROUTE)) {
            throw Disappointment.at(
                    "the Shop's condition RoutesReady, and whether --host is the Shop's host: Traefik knows no such route",
                    wanted,
                    text());
        }
        if (status == 503 && body.strip().equals(NO_POD)) {
            throw Disappointment.at(
                    "the Shop's condition ServicesReady: Traefik finds no ready pod behind the route", wanted, text());
        }
        throw new Disappointment(wanted, text());
    }

    /** This answer, when the body is as expected. */
    Answer expect(String wanted, boolean fulfilled) {
        if (!fulfilled) {
            throw new Disappointment(wanted, text());
        }
        return this;
    }

    /** The value at a JSON pointer; missing when there is none. */
    JsonNode at(String pointer) {
        try {
            return JSON.readTree(body).at(pointer);
        } catch (JsonProcessingException e) {
            throw new Disappointment("JSON", text());
        }
    }

    private String text() {
        String line = body.strip().replaceAll("\\s+", " ");
        return status + " " + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…");
    }
}
