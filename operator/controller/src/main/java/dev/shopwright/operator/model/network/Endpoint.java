package dev.shopwright.operator.model.network;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a URL leads. */
record Endpoint(String host, int port) {

    private static final Pattern URL =
            Pattern.compile("(https?)://(?:[^/@]*@)?(\\[[^\\]]+]|[^/:?#\\[]+)(?::(\\d{1,5}))?(?:[/?#].*)?");

    /** Nowhere, if it is none that could be called. */
    static Optional<Endpoint> of(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var usual = parts.group(1).equals("https") ? 443 : 80;
        var port = parts.group(3) == null ? usual : Integer.parseInt(parts.group(3));
        return Optional.of(new Endpoint(parts.group(2).replaceAll("[\\[\\]]", ""), port));
    }
}
