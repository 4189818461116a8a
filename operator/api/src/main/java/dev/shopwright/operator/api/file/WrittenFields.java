package dev.shopwright.operator.api.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of a spec that somebody wrote, unlike those that have their defaults. */
public final class WrittenFields {

    private final JsonNode spec;

    WrittenFields(JsonNode spec) {
        this.spec = spec;
    }

    /**
     * All but these; where nothing below a field is among these, it stands for all below it.
     *
     * @param known such as {@code spec.services.*.logging}, in which the star is any name
     */
    public List<String> except(Collection<String> known) {
        return others("spec", spec, known).toList();
    }

    private static Stream<String> others(String field, JsonNode value, Collection<String> known) {
        if (known.stream().noneMatch(pattern -> beginsLike(pattern, field))) {
            return Stream.of(field);
        }
        if (known.stream().anyMatch(pattern -> beginsLike(pattern, field) && depth(pattern) == depth(field))) {
            return Stream.empty();
        }
        return value.properties().stream()
                .flatMap(entry -> others(field + "." + entry.getKey(), entry.getValue(), known));
    }

    private static boolean beginsLike(String pattern, String field) {
        String[] expected = pattern.split("\\.");
        String[] names = field.split("\\.");
        return names.length <= expected.length
                && IntStream.range(0, names.length)
                        .allMatch(i -> expected[i].equals("*") || expected[i].equals(names[i]));
    }

    private static int depth(String field) {
        return field.split("\\.").length;
    }
}
