package dev.shopwright.standalone.service;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of one context; they win over its file and over the environment. */
public record Settings(Map<String, String> values) {

    static final Settings NONE = new Settings(Map.of());

    /** The form in which Spring Boot gives them the highest rank. */
    public String[] asArguments() {
        return values.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    Settings with(String name, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new Settings(more);
    }

    Settings and(Settings others) {
        var more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Settings(more);
    }

    /** Values may be secrets. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
