package dev.shopwright.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleStateTest {

    @TempDir
    Path dir;

    @Test
    void shouldStayDueUntilDone() throws IOException {
        try (var folder = DataFolder.open(dir)) {
            assertThat(SampleState.of(folder, true).isDue()).isTrue();
            var interrupted = SampleState.of(folder, true);
            assertThat(interrupted.isDue()).isTrue();

            interrupted.done();

            assertThat(SampleState.of(folder, true).isDue()).isFalse();
            assertThat(SampleState.of(folder, true).isWanted()).isTrue();
        }
    }

    @Test
    void shouldNeverFillShopThatOpenedEmpty() throws IOException {
        try (var folder = DataFolder.open(dir)) {
            SampleState.of(folder, false).done();

            assertThat(SampleState.of(folder, true).isDue()).isFalse();
            assertThat(SampleState.of(folder, true).isWanted()).isFalse();
        }
    }
}
