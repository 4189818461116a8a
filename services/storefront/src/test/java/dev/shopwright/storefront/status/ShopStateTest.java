package dev.shopwright.storefront.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopStateTest {

    private static final Map<String, Object> SPEC = Map.of("host", "demo.localhost");

    @Test
    void shouldKnowHowManyProcessesAreReady() {
        var shop = new ShopState(SPEC, Map.of("services", Map.of("product", Map.of("desired", 3, "ready", 2))));

        assertThat(shop.ready("product")).contains(2);
        assertThat(shop.ready("cart")).isEmpty();
    }

    @Test
    void shouldKnowNothingBeforeTheOperatorDoes() {
        assertThat(new ShopState(SPEC, null).ready("product")).isEmpty();
        assertThat(new ShopState(SPEC, Map.of("ready", "0/5")).ready("product")).isEmpty();
        assertThat(new ShopState(SPEC, Map.of("services", Map.of("product", Map.of("image", "p:1")))).ready("product"))
                .isEmpty();
    }
}
