package dev.shopwright.web.sample.goods;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a sample product is sold as; the figures beside it, such as stock and sales, don't depend on it. */
public record SampleProduct(
        int id,
        String name,
        String description,
        BigDecimal price,
        @Nullable Picture picture) {

    SampleProduct named(String otherName, String otherDescription) {
        return new SampleProduct(id, otherName, otherDescription, price, picture);
    }

    SampleProduct priced(String otherPrice) {
        return new SampleProduct(id, name, description, new BigDecimal(otherPrice), picture);
    }

    SampleProduct pictured(String item, String motif) {
        var scenery = Objects.requireNonNull(picture);
        return new SampleProduct(id, name, description, price, scenery.of(item, motif));
    }

    SampleProduct withoutPicture() {
        return new SampleProduct(id, name, description, price, null);
    }
}
