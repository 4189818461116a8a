package dev.shopwright.web.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A failed request's answer before it is written: either messages by field (always 400) or a detail and a code.
 */
record Problem(
        HttpStatusCode status,
        String code,
        String detail,
        Map<String, List<String>> fields,
        Map<String, Object> members,
        HttpHeaders headers) {

    static Problem of(HttpStatusCode status, String code, String detail) {
        return new Problem(status, code, detail, Map.of(), Map.of(), HttpHeaders.EMPTY);
    }

    static Problem invalid(Map<String, List<String>> fields) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid", "Invalid input.", fields, Map.of(), HttpHeaders.EMPTY);
    }

    static Problem invalid(String field, String message) {
        return invalid(Map.of(field, List.of(message)));
    }

    Problem withHeaders(HttpHeaders more) {
        return new Problem(status, code, detail, fields, members, more);
    }

    /** The original system's form. */
    Map<String, Object> plainBody() {
        if (!fields.isEmpty()) {
            return Map.copyOf(fields);
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("detail", detail);
        body.put("code", code);
        body.putAll(members);
        return body;
    }

    /** The form of RFC 9457. */
    Map<String, Object> problemBody(String instance) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("code", code);
        body.put("instance", instance);
        if (!fields.isEmpty()) {
            body.put("errors", fields);
        }
        body.putAll(members);
        return body;
    }

    private String title() {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
