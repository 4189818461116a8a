package dev.shopwright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shop answered to one call; the call is kept so that a failure names it. */
public record Answer(String call, int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(String call, ResponseEntity<byte[]> entity) {
        byte[] body = entity.getBody();
        return new Answer(call, entity.getStatusCode().value(), entity.getHeaders(), body == null ? new byte[0] : body);
    }

    /** Fails, showing the body, unless the status is the expected one. */
    public Answer expect(int expected) {
        assertThat(status).as("%s answered %s", call, text()).isEqualTo(expected);
        return this;
    }

    /** Expects a status with the error body's machine-readable {@code code}. */
    public Answer expect(int expected, String code) {
        expect(expected);
        assertThat(string("/code")).as("%s answered %s", call, text()).isEqualTo(code);
        return this;
    }

    /** Expects 400 with exactly one field at fault. */
    public Answer expectFieldError(String field, String message) {
        expect(400);
        assertThat(messages(field)).as("%s answered %s", call, text()).contains(message);
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The value at a JSON pointer as text; empty when there is none. */
    public String string(String pointer) {
        return json().at(pointer).asString("");
    }

    public List<JsonNode> list(String pointer) {
        return StreamSupport.stream(json().at(pointer).spliterator(), false).toList();
    }

    public List<String> messages(String field) {
        return list("/" + field).stream().map(JsonNode::asString).toList();
    }

    public String header(String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
