package dev.shopwright.daemon;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the environment.
 *
 * @param name what it is called there
 * @param fallback its value when it is absent or empty; null when it has to be there
 * @param form what its value has to look like, in words that end the sentence "it has to be …"
 * @param doc what it is for
 * @param parser makes a value of its text, or throws an {@link IllegalArgumentException}
 */
public record Variable<T>(String name, @Nullable String fallback, String form, String doc, Function<String, T> parser) {

    public static Variable<String> text(String name, @Nullable String fallback, String doc) {
        return new Variable<>(name, fallback, "a text", doc, Function.identity());
    }

    public static Variable<List<String>> list(String name, String fallback, String doc) {
        return new Variable<>(name, fallback, "a list with commas", doc, Variable::items);
    }

    public static Variable<Boolean> flag(String name, boolean fallback, String doc) {
        return new Variable<>(name, String.valueOf(fallback), "true or false", doc, Variable::flag);
    }

    public static Variable<Integer> port(String name, int fallback, String doc) {
        return new Variable<>(name, String.valueOf(fallback), "a port from 0 to 65535", doc, Variable::port);
    }

    public static Variable<Duration> duration(String name, String fallback, String doc) {
        return new Variable<>(name, fallback, "a time such as 30s, 5m or 1h", doc, Variable::duration);
    }

    public static Variable<String> oneOf(String name, String fallback, List<String> values, String doc) {
        return new Variable<>(name, fallback, "one of " + String.join(", ", values), doc, text -> one(values, text));
    }

    /**
     * Its value.
     *
     * @throws InvalidConfigurationException if it has none, or one that it can't have
     */
    public T read(Map<String, String> environment) {
        String text = Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(fallback);
        if (text == null) {
            throw new InvalidConfigurationException("%s is missing: %s".formatted(name, doc));
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationException(
                    "%s is '%s', but has to be %s: %s".formatted(name, text, form, doc));
        }
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Boolean flag(String text) {
        return Boolean.valueOf(one(List.of("true", "false"), text));
    }

    private static Integer port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }

    private static Duration duration(String text) {
        if (!text.matches("[1-9][0-9]{0,8}[smh]")) {
            throw new IllegalArgumentException(text);
        }
        return Duration.parse("PT" + text);
    }

    private static String one(List<String> values, String text) {
        if (!values.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
