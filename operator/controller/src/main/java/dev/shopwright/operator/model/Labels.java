package dev.shopwright.operator.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The labels of one object; immutable. Selectors are the part of them that never changes: the shop and the component. */
public record Labels(Map<String, String> values) {

    /** Which objects are ours, for informers and for cleaning up. */
    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    /** Whose object it is: the Shop's name. */
    public static final String INSTANCE = "app.kubernetes.io/instance";
    /** What it is to the shop. */
    public static final String COMPONENT = "app.kubernetes.io/component";
    /** The value of {@link #MANAGED_BY}. */
    public static final String OPERATOR = "shopwright";

    private static final String NAME = "app.kubernetes.io/name";
    private static final String PART_OF = "app.kubernetes.io/part-of";
    private static final String VERSION = "app.kubernetes.io/version";

    public Labels {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Of an object of a shop.
     *
     * @param name the program, such as {@code postgres}
     * @param component what it is for, such as {@code auth-db}
     */
    public static Labels of(String shop, String name, String component) {
        return new Labels(
                Map.of(NAME, name, INSTANCE, shop, COMPONENT, component, PART_OF, "shopwright", MANAGED_BY, OPERATOR));
    }

    /** The same with a version, which a label can hold only in part. */
    public Labels withVersion(String version) {
        var cut = version.replaceAll("[^A-Za-z0-9._-]", "_");
        return with(VERSION, cut.substring(0, Math.min(cut.length(), 63)).replaceAll("[^A-Za-z0-9]+$", ""));
    }

    /** The same with one more. */
    public Labels with(String key, String value) {
        var more = new TreeMap<>(values);
        more.put(key, value);
        return new Labels(more);
    }

    /** What selects the pods of this object, and no others. */
    public Map<String, String> selector() {
        return selector(values.get(INSTANCE), values.get(COMPONENT));
    }

    /** What selects the pods of a component. */
    public static Map<String, String> selector(String shop, String component) {
        return Collections.unmodifiableMap(new TreeMap<>(Map.of(INSTANCE, shop, COMPONENT, component)));
    }
}
