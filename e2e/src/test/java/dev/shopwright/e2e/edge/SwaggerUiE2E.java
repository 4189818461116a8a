package dev.shopwright.e2e.edge;

import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.SampleShop;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents of a shop's services, as a browser shows them: it has to find them, and all that they refer to, behind the prefix. */
@Tag("full")
@OnSampleShop
class SwaggerUiE2E {

    private final Edge edge;

    SwaggerUiE2E(SampleShop sample) {
        edge = sample.shop().edge();
    }

    @ParameterizedTest
    @CsvSource({
        "auth, /api/v1/logout-all/",
        "product, /api/v1/products/slug/{slug}/",
        "cart, /api/v1/cart/items/{product_id}/",
        "review, /api/v1/reviews/",
        "order, /api/v1/checkout/quote/"
    })
    void shouldShowTheOperations(String service, String path, @TempDir Path profile)
            throws IOException, URISyntaxException {
        int port = URI.create(edge.address()).getPort();
        String page = "/%s_service/api/schema/swagger-ui/".formatted(service);
        URI address = new URI("http", null, edge.host(), port, page, null, null);

        try (Chromium browser = Chromium.open(address, profile)) {
            browser.awaitTexts("swagger-ui-" + service, "Shopwright " + service, "GET", "POST", path);
        }
    }
}
