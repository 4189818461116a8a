package dev.shopwright.standalone;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** Where each part of a running shop is reached. */
public record Addresses(Map<Part, URI> byPart) {

    /** The addresses of parts that listen on these ports of this machine. */
    public static Addresses on(Ports ports) {
        return new Addresses(ports.byPart().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, port -> URI.create("http://localhost:" + port.getValue()))));
    }

    /** The shop's front door, without a slash at the end. */
    public URI gateway() {
        return of(Part.GATEWAY);
    }

    /** The server itself, past the gateway. */
    public URI of(Part part) {
        return byPart.get(part);
    }
}
