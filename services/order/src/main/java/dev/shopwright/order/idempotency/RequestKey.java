package dev.shopwright.order.idempotency;

import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a client calls a request, so that it may send it again (draft-ietf-httpapi-idempotency-key-header). Two clients may
 * choose the same key, so it means something only to one user, or with one quote where there is none.
 *
 * @param scope the user, or for guests the quote
 */
public record RequestKey(String scope, String key) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * The key in a header.
     *
     * @throws InvalidFieldException when there is none, or one of another form
     */
    public static RequestKey of(@Nullable String header, @Nullable UUID user, UUID quote) {
        if (header == null || header.isBlank()) {
            throw new InvalidFieldException(
                    "Idempotency-Key", "This header is required: a new random value for each order.");
        }
        if (!FORM.matcher(header).matches()) {
            throw new InvalidFieldException(
                    "Idempotency-Key", "Use 1 to 255 printable ASCII characters without spaces.");
        }
        return new RequestKey(user == null ? "quote:" + quote : "user:" + user, header);
    }

    /** The refusal of a request whose key another one had before: 422. */
    public static ApiException reused() {
        return ApiException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency_key_reused",
                "This Idempotency-Key came with another request before. Use a new one for each.");
    }
}
