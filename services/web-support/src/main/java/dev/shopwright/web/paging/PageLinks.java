package dev.shopwright.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Absolute URLs to other pages of the requested list: all its parameters kept, sorted by name. */
record PageLinks(ServerHttpRequest request) {

    @Nullable
    String parameter(String name) {
        return request.getQueryParams().containsKey(name)
                ? String.valueOf(
                        request.getQueryParams().getOrDefault(name, List.of("")).get(0))
                : null;
    }

    String toOffset(int limit, long offset) {
        var parameters = new TreeMap<String, List<String>>(request.getQueryParams());
        parameters.put("limit", List.of(String.valueOf(limit)));
        if (offset == 0) {
            parameters.remove("offset");
        } else {
            parameters.put("offset", List.of(String.valueOf(offset)));
        }
        return url(parameters);
    }

    String toCursor(Cursor cursor) {
        var parameters = new TreeMap<String, List<String>>(request.getQueryParams());
        parameters.put("cursor", List.of(cursor.encode()));
        return url(parameters);
    }

    private String url(Map<String, List<String>> parameters) {
        var query = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        var path = request.getURI().getRawPath();
        return UriComponentsBuilder.fromUri(request.getURI())
                .replacePath(path.endsWith("/") ? path : path + "/")
                .replaceQuery(query)
                .fragment(null)
                .build(true)
                .toUriString();
    }

    private static String encode(@Nullable String text) {
        return text == null ? "" : UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
