package dev.shopwright.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.file.ShopFile;
import dev.shopwright.standalone.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopSettingsTest {

    @TempDir
    Path dir;

    @Test
    void shouldTellServicesWhatTheShopIs() throws IOException {
        var settings = settings("""
                  storefront: {name: Ridge, currency: PLN, locales: [pl, en]}
                  auth: {refreshRotation: Compatible}
                  reviews: {moderation: Before}
                  checkout: {taxes: [{country: PL, rate: "0.23"}], payments: [{provider: stripe, secretName: keys}]}
                  mail: {smtp: {host: mail.example.com, port: 25, from: shop@example.com}}
                """);

        assertThat(of(settings, Part.STOREFRONT))
                .containsOnly(
                        Map.entry("SHOP_NAME", "Ridge"),
                        Map.entry("SHOP_CURRENCY", "PLN"),
                        Map.entry("SHOP_LOCALES", "pl,en"));
        assertThat(of(settings, Part.REVIEW)).containsEntry("MODERATION", "BEFORE");
        assertThat(of(settings, Part.ORDER))
                .containsEntry("shopwright.order.taxes[0].rate", "0.23")
                .containsEntry("shopwright.payment.fake", "true");
        assertThat(of(settings, Part.AUTH))
                .containsEntry("REFRESH_ROTATION", "COMPATIBLE")
                .containsEntry("spring.mail.host", "mail.example.com")
                .containsEntry("spring.mail.port", "25")
                .containsEntry("MAIL_FROM", "shop@example.com");
    }

    @Test
    void shouldTellServicesTheDefaultsOfAShop() throws IOException {
        var settings = settings("");

        assertThat(of(settings, Part.PRODUCT)).containsEntry("SHOP_CURRENCY", "EUR");
        assertThat(of(settings, Part.AUTH))
                .containsEntry("REFRESH_ROTATION", "STRICT")
                .doesNotContainKeys("spring.mail.host", "MAIL_FROM");
    }

    @Test
    void shouldPreferTheLevelOfAService() throws IOException {
        var settings = settings("""
                  logging: {level: WARN}
                  services: {cart: {logging: {level: DEBUG}}}
                """);

        assertThat(settings.logLevel(Part.CART)).isEqualTo("DEBUG");
        assertThat(settings.logLevel(Part.AUTH)).isEqualTo("WARN");
        assertThat(settings.logLevel(Part.GATEWAY)).isEqualTo("WARN");
    }

    @Test
    void shouldSayNothingWithoutAShop() {
        var settings = ShopSettings.of(Optional.empty());

        assertThat(of(settings, Part.AUTH)).isEmpty();
        assertThat(settings.logLevel(Part.AUTH)).isEqualTo("INFO");
    }

    private ShopSettings settings(String spec) throws IOException {
        var file = Files.writeString(dir.resolve("shop.yaml"), """
                apiVersion: shopwright.dev/v1alpha1
                kind: Shop
                metadata:
                  name: demo
                spec:
                  host: demo.localhost
                """ + spec);
        return ShopSettings.of(Optional.of(ShopFile.read(file)));
    }

    private static Map<String, String> of(ShopSettings settings, Part part) {
        return settings.of(Service.of(part).orElseThrow()).values();
    }
}
