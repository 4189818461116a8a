package dev.shopwright.product.catalog;

import dev.shopwright.web.error.ApiException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of a product's editable fields as an HTTP entity tag. */
public final class ETag {

    private ETag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a write pass whose {@code If-Match} is absent, {@code *}, or lists the current version.
     *
     * @throws ApiException 412 otherwise
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        var current = of(version);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(current::equals)) {
            throw ApiException.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "stale_version",
                    "The product was changed meanwhile. Read it again and repeat the change.");
        }
    }
}
