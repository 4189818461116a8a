package dev.shopwright.e2e.shop;

import dev.shopwright.test.Journeys;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The journeys that people make through a shop in one JVM, once more through Traefik. */
@OnSampleShop
class JourneysE2E {

    private final RunningShop shop;

    JourneysE2E(SampleShop sample) {
        shop = sample.shop();
    }

    @Test
    void shouldServePeople() throws Exception {
        Journeys.assumeBrowser();
        new Journeys(
                        URI.create("http://" + shop.edge().host()),
                        URI.create(shop.edge().address()),
                        shop.admin("email"),
                        shop.admin("password"))
                .make("journeys", "--grep-invert", "@reviews-down");
    }
}
