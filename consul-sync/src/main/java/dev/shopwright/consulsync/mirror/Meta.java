package dev.shopwright.consulsync.mirror;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is told of an instance beside its address, in the form that Consul takes: at most 64 pairs, keys of at most 128 letters,
 * digits, {@code _} and {@code -}, values of at most 512 characters (Consul's {@code structs.ValidateServiceMetadata}).
 */
final class Meta {

    private static final int PAIRS = 64;
    private static final int KEY = 128;
    private static final int VALUE = 512;

    private Meta() {}

    /** Both, the first of which is never left out. */
    static Map<String, String> of(Map<String, String> own, Map<String, String> given) {
        var meta = new TreeMap<String, String>();
        own.forEach((key, value) -> meta.put(key, cut(value, VALUE)));
        new TreeMap<>(given).forEach((key, value) -> {
            if (meta.size() < PAIRS) {
                meta.putIfAbsent(cut(key.replaceAll("[^A-Za-z0-9_-]", "_"), KEY), cut(value, VALUE));
            }
        });
        return meta;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
