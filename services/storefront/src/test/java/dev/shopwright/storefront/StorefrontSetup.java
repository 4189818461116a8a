package dev.shopwright.storefront;

import dev.shopwright.test.ServiceIT;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The storefront with a product service that the tests play, and a cart service that is away. */
@ServiceIT("storefront")
public interface StorefrontSetup {

    StubService PRODUCT = started();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("shopwright.storefront.services.product", PRODUCT::url);
        properties.add("shopwright.storefront.services.cart", () -> "http://localhost:1");
    }

    private static StubService started() {
        try {
            return new StubService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
