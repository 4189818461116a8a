package dev.shopwright.e2e.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that a pod tries to make, written {@code green -> web:8080}; the cluster's DNS is {@code udp-dns} and
 * {@code tcp-dns}, without a port.
 *
 * @param from the pod that tries
 * @param to the pod or Service to be reached
 * @param port empty for DNS
 */
record Attempt(String text, String from, String to, String port) {

    private static final Pattern NOTATION = Pattern.compile("(\\w+) -> ([\\w-]+):?(\\d*)");

    static Attempt parse(String text) {
        Matcher parts = NOTATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is no attempt such as 'green -> web:8080'".formatted(text));
        }
        return new Attempt(text, parts.group(1), parts.group(2), parts.group(3));
    }

    /** A shell command that succeeds when the attempt does, and else fails within two seconds. */
    String command(String address) {
        return switch (to) {
            case "udp-dns" -> "timeout 2 nslookup -type=a kubernetes.default.svc.cluster.local";
            case "tcp-dns" -> "nc -w 2 $(sed -n 's/^nameserver //p' /etc/resolv.conf) 53 </dev/null";
            default -> "wget -q -T 2 -O /dev/null http://%s:%s/".formatted(address, port);
        };
    }
}
