package dev.shopwright.product.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerTest {

    @Test
    void shouldReadAnOvalByItsMiddleAndRadii() {
        assertThat(Layer.parse("body oval 400 300 80 60").shape().getBounds2D())
                .isEqualTo(new Rectangle2D.Double(320, 240, 160, 120));
    }

    @Test
    void shouldReadAClosedPath() {
        var shape = Layer.parse("accent path M 0 0 L 10 0 Q 20 0 20 10 C 20 20 10 20 0 20 Z")
                .shape();

        assertThat(shape.contains(5, 5)).isTrue();
        assertThat(shape.contains(25, 5)).isFalse();
    }

    @Test
    void shouldGiveAStrokeItsWidth() {
        var shape = Layer.parse("ink stroke 10 M 0 0 L 100 0").shape();

        assertThat(shape.contains(50, 4)).isTrue();
        assertThat(shape.contains(50, 6)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"neon oval 1 2 3 4", "body star 1 2 3 4", "body path M 0 0 A 1 2"})
    void shouldRefuseWhatItDoesNotKnow(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Layer.parse(text));
    }
}
