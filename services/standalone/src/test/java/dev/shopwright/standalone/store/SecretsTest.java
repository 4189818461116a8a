package dev.shopwright.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path dir;

    @Test
    void shouldMakeUpEachSecretOnce() throws IOException {
        try (var folder = DataFolder.open(dir)) {
            var first = Secrets.in(folder);
            var password = first.password("a");
            var key = first.key("b");

            assertThat(first.password("c")).isNotEqualTo(password);
            assertThat(Base64.getDecoder().decode(key)).hasSize(32);
            assertThat(Secrets.in(folder).password("a")).isEqualTo(password);
            assertThat(Secrets.in(folder).key("b")).isEqualTo(key);
        }
    }

    @Test
    void shouldBeThrownAwayWithTheRest() throws IOException {
        try (var folder = DataFolder.open(dir)) {
            var password = Secrets.in(folder).password("a");

            folder.clear();

            assertThat(Secrets.in(folder).password("a")).isNotEqualTo(password);
        }
    }
}
