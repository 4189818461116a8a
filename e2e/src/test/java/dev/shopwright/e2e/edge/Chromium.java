package dev.shopwright.e2e.edge;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.operator.test.Command;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's browser without a window, which shows one page. Its own ways to print a page wait until the page asks for
 * nothing more; Consul's always waits for news.
 */
final class Chromium implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final DevTools page;

    private Chromium(Process process, Path profile) {
        this.process = process;
        page = new DevTools(await().atMost(LIMIT).ignoreExceptions().until(() -> socket(profile), uri -> true));
    }

    /** Aborts the test where there is none. */
    static Chromium open(URI address, Path profile) throws IOException {
        Assumptions.assumeTrue(
                Command.of("chromium", "--version").succeeds(LIMIT), "needs chromium: apt-get install chromium");
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1280,800",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        address.toString())
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        return new Chromium(process, profile);
    }

    /** The page can be spoken to here, when the browser has written its port down and opened the page. */
    private static URI socket(Path profile) throws IOException {
        String port = Files.readAllLines(profile.resolve("DevToolsActivePort")).get(0);
        try (InputStream pages =
                URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            return URI.create(Serialization.unmarshal(pages, JsonNode.class)
                    .at("/0/webSocketDebuggerUrl")
                    .asText());
        }
    }

    /** What the page shows, as text. */
    String text() {
        return page.call("Runtime.evaluate", Map.of("expression", "document.body.innerText"))
                .at("/result/value")
                .asText();
    }

    /** What the page looks like, as PNG. */
    byte[] picture() {
        return Base64.getDecoder()
                .decode(page.call("Page.captureScreenshot", Map.of())
                        .at("/data")
                        .asText());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
