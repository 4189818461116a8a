package dev.shopwright.operator.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopwright.operator.api.v1alpha1.Cases;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopFileTest {

    @TempDir
    Path dir;

    static Stream<Cases.Mistake> mistakes() {
        return Cases.mistakes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.yaml", "production.yaml"})
    void shouldReadTheSamples(String name) {
        Path sample = Checkout.root().resolve("k8s/samples").resolve(name);

        assertThat(ShopFile.read(sample).shop().getSpec().host()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldNameTheFieldAndTheWayOut(Cases.Mistake mistake) {
        Path file = write(Serialization.asYaml(Cases.shop("demo", mistake.bad())));

        assertThatExceptionOfType(InvalidShopFile.class)
                .isThrownBy(() -> ShopFile.read(file))
                .withMessageStartingWith(file + ": " + mistake.field() + ": ")
                .withMessageContaining(mistake.reader())
                .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1));
    }

    @Test
    void shouldHoldItAgainstTheRules() {
        Path file = write(Serialization.asYaml(Cases.shop("Demo", Map.of("tls", Map.of()))));

        assertThatExceptionOfType(InvalidShopFile.class)
                .isThrownBy(() -> ShopFile.read(file))
                .satisfies(failure -> assertThat(failure.getMessage().lines())
                        .map(line -> line.substring(
                                0, line.indexOf(": ", file.toString().length() + 2)))
                        .containsExactly(file + ": metadata.name", file + ": spec.tls"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spec: [                                   | is no YAML: line 1, column 8: expected the node
            'kind: Shop\nkind: Shop'                  | is no YAML: line 2, column 1: found duplicate key kind
            'kind: Pod'                               | is no Shop: begin with apiVersion: shopwright.dev/v1alpha1, kind: Shop
            text                                      | is no Shop: begin with
            '# nothing'                               | holds 0 resources: leave the one Shop that is meant
            '{kind: Shop}\n---\n{kind: Shop}'         | holds 2 resources: leave the one Shop that is meant
            """)
    void shouldSayWhatAFileIsInstead(String text, String message) {
        Path file = write(text);

        assertThatExceptionOfType(InvalidShopFile.class)
                .isThrownBy(() -> ShopFile.read(file))
                .withMessageStartingWith(file + ": " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.yaml", "."})
    void shouldSayThatThereIsNoFile(String name) {
        Path file = dir.resolve(name);

        assertThatExceptionOfType(InvalidShopFile.class)
                .isThrownBy(() -> ShopFile.read(file))
                .withMessage(file + ": can't be read: give the path of a file that holds a Shop");
    }

    @Test
    void shouldTellWhichFieldsWereWritten() {
        Path file = write("""
                apiVersion: shopwright.dev/v1alpha1
                kind: Shop
                metadata: {name: demo}
                spec:
                  host: demo.localhost
                  sampleData: true
                  storefront: {name: Ridge}
                  redis: {storage: 2Gi}
                  services:
                    cart: {logging: {level: DEBUG}}
                    product: {replicas: 2, logging: {level: DEBUG}}
                    review: {replicas: 2}
                """);

        List<String> others = ShopFile.read(file)
                .written()
                .except(List.of("spec.sampleData", "spec.storefront", "spec.services.*.logging.level"));

        assertThat(others)
                .containsExactly(
                        "spec.host", "spec.redis", "spec.services.product.replicas", "spec.services.review.replicas");
    }

    private Path write(String text) {
        try {
            return Files.writeString(dir.resolve("shop.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
