package dev.shopwright.product.filter;

import dev.shopwright.web.error.InvalidFieldException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The parameters of a request for a list, read one by one; what is wrong with them is said all at once. */
final class Parameters {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{0,6})?|\\.\\d{1,6})");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Map<String, Boolean> TRUTHS =
            Map.of("true", true, "1", true, "yes", true, "false", false, "0", false, "no", false);
    private static final int LONGEST_TEXT = 255;
    private static final int MOST_IDS = 100;

    private final MultiValueMap<String, String> query;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();
    private final Map<String, String> read = new TreeMap<>();

    Parameters(MultiValueMap<String, String> query) {
        this.query = query;
    }

    Optional<String> text(String name) {
        return value(name).flatMap(text -> parsed(name, text, Parameters::toStorable, "Enter a valid value."));
    }

    Optional<BigDecimal> number(String name) {
        return value(name).flatMap(text -> parsed(name, text, Parameters::toNumber, "Enter a number."));
    }

    Optional<Boolean> truth(String name) {
        return value(name)
                .flatMap(text -> parsed(
                        name,
                        text,
                        word -> Optional.ofNullable(TRUTHS.get(word.toLowerCase())),
                        "Must be a valid boolean."));
    }

    /** Ids in one value or several, separated by commas. */
    Optional<Long[]> ids(String name) {
        return value(name).flatMap(text -> parsed(name, text, Parameters::toIds, "Enter ids separated by commas."));
    }

    /** What was read, in an order that does not depend on the request's. */
    String key() {
        return read.toString();
    }

    void requireValid() {
        if (!errors.isEmpty()) {
            throw new InvalidFieldException(errors);
        }
    }

    /** A parameter without a value counts as none, as in a form sent with empty fields. */
    private Optional<String> value(String name) {
        var values = query.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", values).strip());
    }

    private <T> Optional<T> parsed(String name, String text, Function<String, Optional<T>> parser, String complaint) {
        var value = parser.apply(text);
        if (value.isEmpty()) {
            errors.put(name, List.of(complaint));
        }
        read.put(name, text);
        return value;
    }

    private static Optional<String> toStorable(String text) {
        return text.indexOf('\0') < 0 && text.length() <= LONGEST_TEXT ? Optional.of(text) : Optional.empty();
    }

    private static Optional<BigDecimal> toNumber(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Long[]> toIds(String text) {
        var words = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return !words.isEmpty()
                        && words.size() <= MOST_IDS
                        && words.stream().allMatch(word -> ID.matcher(word).matches())
                ? Optional.of(
                        words.stream().map(Long::valueOf).distinct().sorted().toArray(Long[]::new))
                : Optional.empty();
    }
}
