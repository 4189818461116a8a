package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopwright.operator.api.file.ShopFile;
import dev.shopwright.web.sample.SampleSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @TempDir
    Path dir;

    @Test
    void shouldUseTheKnownPortsByDefault() {
        var options = Options.parse();

        assertThat(options).isEqualTo(Options.in(Path.of(".data")));
        assertThat(options.ports().of(Part.GATEWAY)).isEqualTo(8080);
        assertThat(options.ports().of(Part.REVIEW)).isEqualTo(8004);
        assertThat(options.ports().host()).isEqualTo("127.0.0.1");
        assertThat(options.sample()).contains(SampleSize.DEMO);
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void shouldTakeWhatIsGiven() {
        var options = Options.parse(
                "--fresh",
                "--no-sample",
                "--data-dir=/var/shop",
                "--port-base=9000",
                "--cart-port=0",
                "--listen=0.0.0.0");

        assertThat(options.fresh()).isTrue();
        assertThat(options.sample()).isEmpty();
        assertThat(options.dataDir()).isEqualTo(Path.of("/var/shop"));
        assertThat(options.ports().of(Part.GATEWAY)).isEqualTo(9080);
        assertThat(options.ports().of(Part.CART)).isZero();
        assertThat(options.ports().host()).isEqualTo("0.0.0.0");
    }

    @Test
    void shouldTakeLargeSample() {
        assertThat(Options.parse("--sample=bench").sample()).contains(SampleSize.BENCH);
    }

    @ParameterizedTest
    @CsvSource({
        "sampleData: true,, DEMO",
        "sampleData: true, --no-sample,",
        "sampleData: false,,",
        "sampleData: false, --sample=bench, BENCH",
        "mode: Running,,"
    })
    void shouldFillAShopAsItsFileSaysUnlessToldOtherwise(
            String field, @Nullable String argument, @Nullable SampleSize size) throws IOException {
        var file = shop("  " + field);
        var options = argument == null ? Options.parse("--shop=" + file) : Options.parse("--shop=" + file, argument);

        assertThat(options.sample()).isEqualTo(Optional.ofNullable(size));
        assertThat(options.shop()).map(ShopFile::path).contains(file);
    }

    @Test
    void shouldPassOnWhatIsWrongWithAShop() throws IOException {
        var file = shop("  sampledata: true");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Options.parse("--shop=" + file))
                .withMessageStartingWith(file + ": spec.sampledata: is unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "--sample=huge, '--sample is demo or bench, not huge'",
        "--frseh, Unknown argument frseh",
        "--port-base=x, --port-base needs a number from 0 to 65535",
        "--auth-port=70000, --auth-port needs a number from 0 to 65535"
    })
    void shouldSayWhatIsWrongWithAnArgument(String argument, String message) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Options.parse(argument))
                .withMessageStartingWith(message);
    }

    private Path shop(String spec) throws IOException {
        return Files.writeString(dir.resolve("shop.yaml"), """
                apiVersion: shopwright.dev/v1alpha1
                kind: Shop
                metadata:
                  name: demo
                spec:
                  host: demo.localhost
                """ + spec);
    }
}
