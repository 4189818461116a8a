package dev.shopwright.contract;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Somebody's installation. */
record GivenShop(URI url, URI address, String adminEmail, String adminPassword) implements RunningShop {

    /**
     * The one at {@code -Dshop.url}, with {@code -Dshop.admin.email} and {@code -Dshop.admin.password}; and with
     * {@code -Dshop.address}, where the way to it leads over another address.
     */
    static Optional<RunningShop> in(ExtensionContext context) {
        return setting(context, "url")
                .map(url -> new GivenShop(
                        url,
                        setting(context, "address").orElse(url),
                        required(context, "admin.email"),
                        required(context, "admin.password")));
    }

    private static Optional<URI> setting(ExtensionContext context, String name) {
        return context.getConfigurationParameter("shop." + name).map(url -> URI.create(url.replaceFirst("/$", "")));
    }

    private static String required(ExtensionContext context, String name) {
        return context.getConfigurationParameter("shop." + name)
                .orElseThrow(() -> new IllegalStateException("-Dshop.%s is missing".formatted(name)));
    }
}
