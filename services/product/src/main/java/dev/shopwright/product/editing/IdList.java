package dev.shopwright.product.editing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Ids in any of the ways in which clients write them: {@code "1,2"}, {@code [1,2]}, {@code [{"id":1}]}.
 *
 * @param ids each once, sorted
 */
@Schema(
        description = "Ids as \"1,2\", [1,2] or [{\"id\":1}]",
        anyOf = {String.class, Long[].class, Object[].class})
record IdList(SortedSet<Long> ids) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IdList of(Object json) {
        var ids = new TreeSet<Long>();
        elements(json).map(IdList::id).forEach(ids::add);
        return new IdList(ids);
    }

    Long[] toArray() {
        return ids.toArray(Long[]::new);
    }

    private static Stream<?> elements(Object json) {
        if (json instanceof List<?> list) {
            return list.stream().flatMap(element -> element instanceof String text ? words(text) : Stream.of(element));
        }
        return json instanceof String text ? words(text) : Stream.of(json);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.replaceAll("[\\[\\]]", "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static Long id(Object element) {
        var value = element instanceof Map<?, ?> object ? object.get("id") : element;
        return Long.valueOf(String.valueOf(value));
    }
}
