package dev.shopwright.storefront.shop;

import dev.shopwright.storefront.StorefrontProperties;
import java.util.List;
import java.util.Objects;

/** The shop in the web app's terms. */
record ShopResponse(String name, String currency, List<String> locales, String version, List<String> features) {

    static ShopResponse from(StorefrontProperties properties) {
        return new ShopResponse(
                properties.name(),
                properties.currency(),
                properties.locales(),
                Objects.requireNonNullElse(ShopResponse.class.getPackage().getImplementationVersion(), "development"),
                properties.features());
    }
}
