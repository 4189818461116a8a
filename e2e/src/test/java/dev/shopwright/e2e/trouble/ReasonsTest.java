package dev.shopwright.e2e.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.test.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each reason that is documented is brought about by a test, and the other way round. */
class ReasonsTest {

    /** By tests that are not here: a shop's life on a cluster, and the operator with a whole API server to itself. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "RolledBack", "e2e/src/test/java/dev/shopwright/e2e/rollout",
            "InvalidSpec", "operator/controller/src/test",
            "TraefikMissing", "operator/controller/src/test");

    private static final Pattern WITH_SERVERS = Pattern.compile("\\w+(IT|E2E)\\.java");

    @Test
    void shouldBringAboutEveryReason() {
        List<String> produced = Stream.of(ofCases(), ofMethods(), ELSEWHERE.keySet().stream())
                .flatMap(reasons -> reasons)
                .toList();

        assertThat(produced).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void shouldBringAboutElsewhereWhatIsNotBroughtAboutHere() {
        assertThat(ELSEWHERE.keySet())
                .allMatch(reason -> testsBelow(ELSEWHERE.get(reason)).anyMatch(test -> test.contains(reason)));
    }

    private static Stream<String> ofCases() {
        Map<String, String> anyImages = Map.of("crashing", "", "neverReady", "", "unmigratable", "");
        return Stream.of(Trouble.CASES, Trouble.IMAGES)
                .flatMap(file -> Trouble.in(file, anyImages))
                .map(Trouble::reason);
    }

    private static Stream<String> ofMethods() {
        return Stream.of(ChangedShopE2E.class, WholeShopE2E.class)
                .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(Produces.class)))
                .flatMap(produces -> Stream.of(produces.value()));
    }

    private static List<String> documented() {
        return filesBelow("docs/reasons")
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .map(name -> name.replace(".md", ""))
                .toList();
    }

    private static Stream<String> testsBelow(String folder) {
        return filesBelow(folder)
                .filter(file ->
                        WITH_SERVERS.matcher(file.getFileName().toString()).matches())
                .map(ReasonsTest::read);
    }

    private static Stream<Path> filesBelow(String folder) {
        try (Stream<Path> files = Files.walk(Checkout.root().resolve(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
