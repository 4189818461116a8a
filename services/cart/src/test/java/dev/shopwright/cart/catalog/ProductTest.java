package dev.shopwright.cart.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void shouldTakeTheHostOffPicturesOfTheShop() {
        assertThat(withImage("http://product:8002/api/v1/products/7/image/?v=1").image())
                .isEqualTo("/api/v1/products/7/image/?v=1");
    }

    @Test
    void shouldLeavePicturesElsewhereAlone() {
        assertThat(withImage("https://cdn.example/tent.webp").image()).isEqualTo("https://cdn.example/tent.webp");
        assertThat(withImage(null).image()).isNull();
    }

    @Test
    void shouldCountAsSoldOutWhenProductNoLongerHasIt() {
        var lastSeen = withImage(null);

        assertThat(Today.of(List.of(7L), List.of()).orLastSeen(lastSeen).stockCount())
                .isZero();
        assertThat(Today.UNKNOWN.orLastSeen(lastSeen)).isEqualTo(lastSeen);
    }

    private static Product withImage(@Nullable String image) {
        return new Product(7, "Tent", new BigDecimal("9.99"), "EUR", image, 3);
    }
}
