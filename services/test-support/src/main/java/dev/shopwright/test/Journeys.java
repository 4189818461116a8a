package dev.shopwright.test;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** People in a shop with sample data: the web app's journeys, in a real browser. A failed one leaves a picture and a trace. */
public final class Journeys {

    private static final Path BROWSER = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final Path FRONTEND = frontend();
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Map<String, String> shop;

    /**
     * Through a shop.
     *
     * @param url what it calls itself
     * @param address where requests are sent: somewhere else when no resolver knows the shop's host
     */
    public Journeys(URI url, URI address, String adminEmail, String adminPassword) {
        shop = Map.of(
                "SHOP_URL",
                url.toString(),
                "SHOP_ADDRESS",
                address.getAuthority(),
                "SHOP_ADMIN_EMAIL",
                adminEmail,
                "SHOP_ADMIN_PASSWORD",
                adminPassword);
    }

    /** Skips the test where there is no browser. */
    public static void assumeBrowser() {
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "needs chromium: apt-get install chromium");
    }

    /**
     * Makes them, two at once.
     *
     * @param name of the folder in {@code target} where those that fail leave what they saw
     * @param which options of Playwright's
     * @throws AssertionError when one fails
     */
    public void make(String name, String... which) throws IOException, InterruptedException {
        var traces = Path.of("target", name).toAbsolutePath();
        var log = Path.of("target", name + ".log");
        var options = "--output %s %s".formatted(traces, String.join(" ", which));
        var playwright = new ProcessBuilder("make", "--silent", "journeys", "ARGS=" + options)
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        playwright.environment().putAll(shop);
        var people = playwright.start();
        try {
            var over = people.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (!over || people.exitValue() != 0) {
                throw new AssertionError("%s, see %s:%n%s"
                        .formatted(
                                over ? "a journey failed" : "still on their way after " + LIMIT,
                                traces,
                                Files.readString(log)));
            }
        } finally {
            people.descendants().forEach(ProcessHandle::destroyForcibly);
            people.destroyForcibly();
        }
    }

    /** Beside the module under test, or one of its parents. */
    private static Path frontend() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .map(path -> path.resolve("frontend"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no frontend beside " + here));
    }
}
