package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureIT {

    @TempDir
    Path dir;

    @Test
    void shouldNameTakenPortAndTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = Options.parse("--data-dir=" + dir, "--port-base=0", "--auth-port=" + taken.getLocalPort());

            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Standalone.start(options))
                    .withMessageContaining("Port " + taken.getLocalPort() + ", which auth needs, is not free")
                    .withMessageContaining("--auth-port=N");
        }
    }

    @Test
    void shouldTellHowToGoOnWhenDataIsDamaged() throws IOException {
        Files.createDirectories(dir.resolve("postgres"));
        Files.writeString(dir.resolve("postgres/PG_VERSION"), "garbage");

        failsWith("damaged", "make run ARGS=--fresh");
        assertThat(dir.resolve("postgres/PG_VERSION")).hasContent("garbage");
    }

    @Test
    void shouldTellHowToGoOnWhenSecretsAreUnreadable() throws IOException {
        Files.createDirectories(dir.resolve("secrets.properties"));

        failsWith("damaged", "secrets.properties", "make run ARGS=--fresh");
    }

    @Test
    void shouldTellHowToGoOnWhenFolderCannotBeWritten() throws IOException {
        var file = Files.writeString(dir.resolve("file"), "not a folder");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(
                        () -> Standalone.start(Options.in(file.resolve("data")).onFreePorts()))
                .withMessageContaining("Cannot write to " + file)
                .withMessageContaining("--data-dir=DIR");
    }

    @Test
    void shouldEndProgramWithOneLineAndCodeOne() throws IOException, InterruptedException {
        Files.writeString(dir.resolve("postgres"), "not a folder");

        var program = new ShopProgram("--data-dir=" + dir, "--port-base=0");

        assertThat(program.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.process().exitValue()).isEqualTo(1);
        assertThat(program.process().inputReader().lines())
                .singleElement()
                .asString()
                .startsWith("The data folder " + dir + " is damaged");
    }

    private void failsWith(String... words) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Standalone.start(Options.in(dir).onFreePorts()))
                .satisfies(failure ->
                        assertThat(failure.getMessage()).contains(words).hasLineCount(1));
    }
}
