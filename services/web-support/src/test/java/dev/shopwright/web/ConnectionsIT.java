package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ServiceIT;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What a client can do to a connection. */
@ServiceIT("probe")
@TestPropertySource(properties = "shopwright.request.read-timeout=1s")
class ConnectionsIT {

    private static final int PATIENCE_MS = 10_000;

    @LocalServerPort
    private int port;

    @Test
    void shouldDropAClientThatStopsInTheMiddleOfItsBody() throws IOException {
        var answer = send(
                "POST /api/v1/things/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{");
        assertThat(answer).doesNotContain("200 OK");
    }

    @Test
    void shouldRefuseHeadersOverSixteenKilobytes() throws IOException {
        var answer = send("GET /api/v1/things/ HTTP/1.1\r\nHost: x\r\nX-Big: " + "x".repeat(17_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    /** Everything the server says until it closes; a server that never does fails the test by the read's time-out. */
    private String send(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
