package dev.shopwright.e2e.edge;

import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.SampleShop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traefik's pages, which its Go module comes without. */
@Tag("full")
@OnSampleShop
class DashboardE2E {

    private static final String ADDRESS =
            "http://127.0.0.1:%s/dashboard/".formatted(System.getenv().getOrDefault("DASHBOARD_PORT", "8080"));

    private final SampleShop sample;

    DashboardE2E(SampleShop sample) {
        this.sample = sample;
    }

    @Test
    void shouldCountWhatThereIs(@TempDir Path profile) throws IOException {
        see(ADDRESS, profile, "traefik-dashboard", "Entrypoints", "Routers", "Success", "KubernetesCRD");
    }

    @Test
    void shouldShowTheRoutersOfAShop(@TempDir Path profile) throws IOException {
        String host = sample.shop().edge().host();

        see(
                ADDRESS + "#/http/routers?search=" + host,
                profile,
                "traefik-routers",
                "Host(`%s`) && PathRegexp(`^/api/v1/cart".formatted(host));
    }

    private static void see(String address, Path profile, String picture, String... texts) throws IOException {
        try (Chromium browser = Chromium.open(URI.create(address), profile)) {
            browser.awaitTexts(picture, texts);
        }
    }
}
