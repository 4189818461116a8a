package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopFileIT {

    @TempDir
    Path dir;

    @Test
    void shouldBeTheShopOfAFile() throws IOException {
        // Given
        var file = Files.writeString(dir.resolve("shop.yaml"), """
                apiVersion: shopwright.dev/v1alpha1
                kind: Shop
                metadata: {name: ridge}
                spec:
                  host: ridge.localhost
                  storefront: {name: Ridge Outfitters, currency: PLN, locales: [pl]}
                  reviews: {moderation: Before}
                  services: {cart: {logging: {level: DEBUG}}}
                """);
        var options = Options.parse("--shop=" + file, "--data-dir=" + dir.resolve("data"));

        // When
        try (var shop = Standalone.start(options.onFreePorts())) {
            var browser = new Browser(shop.addresses().gateway());
            var told = JsonPath.parse(browser.get("/api/v1/shop/").body());
            var products = JsonPath.parse(browser.get("/api/v1/products/").body());

            // Then
            assertThat(told.read("$.name", String.class)).isEqualTo("Ridge Outfitters");
            assertThat(told.read("$.currency", String.class)).isEqualTo("PLN");
            assertThat(told.<List<String>>read("$.locales")).containsExactly("pl");
            assertThat(browser.get("/").body()).contains("Ridge Outfitters");
            assertThat(products.read("$.count", Integer.class)).isZero();
        }
    }
}
