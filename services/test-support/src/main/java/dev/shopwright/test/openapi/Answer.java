package dev.shopwright.test.openapi;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What a service answered to a request, {@code path} being without the prefix that a gateway strips. */
record Answer(
        HttpMethod method,
        String path,
        int status,
        @Nullable MediaType type,
        byte[] body) {

    boolean isJson() {
        return type != null && (type.isCompatibleWith(MediaType.APPLICATION_JSON) || isStructuredJson(type));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%s %s -> %d %s".formatted(method, path, status, type == null ? "" : type);
    }

    private static boolean isStructuredJson(MediaType type) {
        return "json".equals(type.getSubtypeSuffix());
    }
}
