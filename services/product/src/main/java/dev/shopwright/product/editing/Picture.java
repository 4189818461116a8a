package dev.shopwright.product.editing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded picture. JSON has no way to carry one: the URL that a client sends back there says nothing new.
 *
 * @param bytes as uploaded, not looked at yet
 */
@Schema(type = "string", format = "binary", description = "PNG, JPEG or WebP of at most 500 kB; taken from forms only")
record Picture(byte[] bytes) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable Picture fromJson(@Nullable Object ignored) {
        return null;
    }
}
