package dev.shopwright.product.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {

    private static final int LARGEST = 40 * 1024;

    private final Drawing drawing = new Drawing();

    @Test
    void shouldGiveTheSameBytesForTheSameRandomness() {
        var one = drawing.draw("tent", Scene.HILLS, Palette.FJORD, new Random(7));
        var other = drawing.draw("tent", Scene.HILLS, Palette.FJORD, new Random(7));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void shouldPlaceThingsDifferentlyWithOtherRandomness() {
        var one = drawing.draw("tent", Scene.HILLS, Palette.FJORD, new Random(7));
        var other = drawing.draw("tent", Scene.HILLS, Palette.FJORD, new Random(8));

        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void shouldDrawASmallSquarePng(Scene scene) throws IOException {
        var png = drawing.draw("mug", scene, Palette.RUST, new Random(1));
        var image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(png.length).isLessThan(LARGEST);
        assertThat(image.getWidth()).isEqualTo(Drawing.SIZE);
        assertThat(image.getHeight()).isEqualTo(Drawing.SIZE);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void shouldShowTheMotifInTheColourOfThePalette(Palette palette) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(drawing.draw("tent", Scene.DISC, palette, new Random(1))));

        assertThat(pixelsLike(image, palette.body().getRGB())).isGreaterThan(5_000);
    }

    @Test
    void shouldRefuseAMotifThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawing.draw("unicorn", Scene.HILLS, Palette.FJORD, new Random(1)))
                .withMessageContaining("unicorn");
    }

    private static int pixelsLike(BufferedImage image, int rgb) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += isLike(image.getRGB(x, y), rgb) ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean isLike(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return distance < 45;
    }
}
