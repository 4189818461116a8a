package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People in the shop: the frontend's journeys, in a real browser. A failed one leaves pictures and a trace of itself. */
class JourneysIT {

    private static final Path FRONTEND = Path.of("..", "..", "frontend");
    private static final Path LOG = Path.of("target", "journeys.log");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
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
        Assumptions.assumeTrue(CHROMIUM.toFile().canExecute(), "needs chromium: apt-get install chromium");
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
        visit("all", "--grep-invert", REVIEWS_DOWN);
    }

    @Test
    void shouldGoOnWithoutAService() throws Exception {
        var startAgain = shop.stop(Part.REVIEW);
        try {
            visit("without-reviews", "--grep", REVIEWS_DOWN);
        } finally {
            startAgain.run();
        }
    }

    private static void visit(String traces, String... which) throws IOException, InterruptedException {
        var playwright = new ProcessBuilder("npx", "playwright", "test", "--output", "target/journeys/" + traces);
        playwright.command().addAll(List.of(which));
        playwright
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(LOG.toFile()));
        playwright
                .environment()
                .putAll(Map.of(
                        "SHOP_URL", shop.addresses().gateway().toString(),
                        "ADMIN_EMAIL", shop.admin().email(),
                        "ADMIN_PASSWORD", shop.admin().password()));
        var visitors = playwright.start();
        try {
            assertThat(visitors.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(visitors.exitValue())
                    .as("a journey failed, see %s and frontend/target/journeys", LOG)
                    .isZero();
        } finally {
            visitors.descendants().forEach(ProcessHandle::destroyForcibly);
            visitors.destroyForcibly();
        }
    }
}
