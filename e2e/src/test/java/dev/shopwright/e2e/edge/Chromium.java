package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
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
        ProcessBuilder command = new ProcessBuilder(
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
                .redirectOutput(profile.resolve("chromium.log").toFile());
        // what it keeps outside its profile would be left behind
        command.environment().put("TMPDIR", profile.toString());
        return new Chromium(command.start(), profile);
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

    /** What the page shows, as text; without what only tells where a long word may be broken. */
    private String text() {
        return page.call("Runtime.evaluate", Map.of("expression", "document.body.innerText"))
                .at("/result/value")
                .asText()
                .replace("\u200b", "");
    }

    /** Follows the link of this text, as soon as the page has it. */
    void follow(String link) {
        String click = "[...document.links].find(link => link.innerText.trim() === '%s').click()".formatted(link);
        await().atMost(LIMIT)
                .until(() -> page.call("Runtime.evaluate", Map.of("expression", click))
                        .path("exceptionDetails")
                        .isMissingNode());
    }

    /** Until the page shows each of these. What it looks like then, or when it is too late, is kept as a picture. */
    void awaitTexts(String picture, String... texts) throws IOException {
        try {
            await().atMost(LIMIT).untilAsserted(() -> assertThat(text()).contains(texts));
        } finally {
            Path file = Path.of("target", picture + ".png");
            Files.write(file, picture());
            System.out.printf("%s: a picture is in e2e/%s%n", picture, file);
        }
    }

    /** What the page looks like, as PNG. */
    private byte[] picture() {
        return Base64.getDecoder()
                .decode(page.call("Page.captureScreenshot", Map.of())
                        .at("/data")
                        .asText());
    }

    /** Until none of its processes is left to write into the profile, which is deleted next. */
    @Override
    public void close() {
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        process.onExit().join();
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(helper -> helper.onExit().join());
    }
}
