package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class ConsulUiE2E {

    private static final URI SERVICES = URI.create(
            "http://127.0.0.1:%s/ui/dc1/services".formatted(System.getenv().getOrDefault("CONSUL_PORT", "8500")));

    @Test
    void shouldListServicesInABrowser(@TempDir Path profile) throws IOException {
        Path picture = Path.of("target", "consul-ui.png");

        try (Chromium browser = Chromium.open(SERVICES, profile)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(browser.text()).containsPattern("consul\\s+1 instance"));
            Files.write(picture, browser.picture());
        }

        System.out.printf("Consul UI: a picture is in e2e/%s%n", picture);
    }
}
