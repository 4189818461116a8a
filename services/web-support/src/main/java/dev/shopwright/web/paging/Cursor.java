package dev.shopwright.web.paging;

import dev.shopwright.web.error.InvalidFieldException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A place in a sorted list, opaque to clients: the sort values of the last row seen (keyset pagination, so depth costs
 * nothing).
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    /** The cursor behind a row with these sort values. */
    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /**
     * The i-th sort value.
     *
     * @throws InvalidFieldException when the cursor belongs to another ordering
     */
    public String value(int i) {
        if (i >= values.size()) {
            throw invalid();
        }
        return values.get(i);
    }

    /** What a cursor that this list did not write is answered with. */
    public static InvalidFieldException invalid() {
        return new InvalidFieldException("cursor", "Invalid cursor.");
    }

    static Cursor decode(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.indexOf('\0') >= 0) {
                throw invalid();
            }
            return new Cursor(List.of(plain.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    String encode() {
        var plain = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
