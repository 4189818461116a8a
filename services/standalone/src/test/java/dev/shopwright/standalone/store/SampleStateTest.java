package dev.shopwright.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.web.sample.SampleSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleStateTest {

    private static final Optional<SampleSize> DEMO = Optional.of(SampleSize.DEMO);

    @TempDir
    Path dir;

    @Test
    void shouldStayDueUntilDone() throws IOException {
        try (var folder = DataFolder.open(dir)) {
            assertThat(SampleState.of(folder, DEMO).due()).isEqualTo(DEMO);
            var interrupted = SampleState.of(folder, DEMO);
            assertThat(interrupted.due()).isEqualTo(DEMO);

            interrupted.done();

            assertThat(SampleState.of(folder, DEMO).due()).isEmpty();
            assertThat(SampleState.of(folder, DEMO).isWanted()).isTrue();
        }
    }

    @Test
    void shouldNeverFillShopThatOpenedEmpty() throws IOException {
        try (var folder = DataFolder.open(dir)) {
            SampleState.of(folder, Optional.empty()).done();

            assertThat(SampleState.of(folder, DEMO).due()).isEmpty();
            assertThat(SampleState.of(folder, DEMO).isWanted()).isFalse();
        }
    }
}
