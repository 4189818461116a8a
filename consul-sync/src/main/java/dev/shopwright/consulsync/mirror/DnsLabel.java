package dev.shopwright.consulsync.mirror;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that Consul's DNS can answer for: labels as of RFC 1123, which have at most 63 letters. */
final class DnsLabel {

    private static final int LONGEST = 63;
    private static final int HASH_BYTES = 4;

    private DnsLabel() {}

    /** The name as it is or, where it is too long, its beginning and a hash of all of it. */
    static String of(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var hash = hash(name);
        return name.substring(0, LONGEST - 1 - hash.length()) + "-" + hash;
    }

    static boolean isOne(String name) {
        return name.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
