package dev.shopwright.standalone;

import dev.shopwright.test.Journeys;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneysIT {

    private static final String REVIEWS_DOWN = "@reviews-down";

    /** All visitors come from one address. */
    private static final List<String> LIMITS_OFF = List.of(
            "shopwright.limits.api",
            "shopwright.auth.limits.sign-in-address.capacity",
            "shopwright.auth.limits.sign-in-account.capacity",
            "shopwright.auth.limits.sign-up.capacity");

    @TempDir
    static Path dir;

    private static Standalone shop;

    @BeforeAll
    static void open() {
        Journeys.assumeBrowser();
        LIMITS_OFF.forEach(limit -> System.setProperty(limit, "0"));
        shop = Standalone.start(Options.in(dir).onFreePorts());
    }

    @AfterAll
    static void close() {
        LIMITS_OFF.forEach(System::clearProperty);
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void shouldServePeople() throws Exception {
        journeys().make("journeys", "--grep-invert", REVIEWS_DOWN);
    }

    @Test
    void shouldGoOnWithoutAService() throws Exception {
        var startAgain = shop.stop(Part.REVIEW);
        try {
            journeys().make("journeys-without-reviews", "--grep", REVIEWS_DOWN);
        } finally {
            startAgain.run();
        }
    }

    private static Journeys journeys() {
        var gateway = shop.addresses().gateway();
        return new Journeys(gateway, gateway, shop.admin().email(), shop.admin().password());
    }
}
