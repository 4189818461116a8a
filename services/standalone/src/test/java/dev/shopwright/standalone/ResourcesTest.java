package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private final List<String> closed = new ArrayList<>();
    private final Resources resources = new Resources();

    @Test
    void shouldCloseInOppositeOrderEvenWhenOneFails() {
        resources.add(() -> closed.add("first"));
        resources.add(() -> {
            throw new IllegalStateException("stuck");
        });
        resources.add(() -> closed.add("last"));

        resources.close();

        assertThat(closed).containsExactly("last", "first");
    }

    @Test
    void shouldNotOpenAnythingAfterItWasClosed() {
        resources.close();

        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> resources.add(() -> closed.add("late")));
        assertThat(closed).containsExactly("late");
    }
}
