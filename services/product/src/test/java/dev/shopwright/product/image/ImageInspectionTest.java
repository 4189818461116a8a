package dev.shopwright.product.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopwright.web.error.InvalidFieldException;
import java.awt.Dimension;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageInspectionTest {

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void shouldTellAFormatByItsBytes(ImageFormat format) {
        var picture = TestPictures.of(format);

        assertThat(ImageInspection.format(picture)).isEqualTo(format);
        assertThat(ImageInspection.dimension(picture, format)).isEqualTo(TestPictures.dimension(format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg/>",
                "GIF89a",
                "%PDF-1.7",
                "<!doctype html>",
                ""
            })
    void shouldRefuseWhatIsNeitherPngNorJpegNorWebp(String content) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), "PNG, JPEG or WebP");
    }

    @Test
    void shouldRefuseMoreThan500Kilobytes() {
        assertRefused(TestPictures.padded(500 * 1024 + 1), "500 kB");

        assertThat(ImageInspection.format(TestPictures.padded(500 * 1024))).isEqualTo(ImageFormat.PNG);
    }

    @Test
    void shouldRefuseAHeadThatClaimsTooManyPixels() {
        assertRefused(TestPictures.pngClaiming(50_000, 50_000), "megapixels");
        assertRefused(TestPictures.pngClaiming(6_001, 1), "6000 pixels");
        assertRefused(TestPictures.pngClaiming(4_000, 3_001), "megapixels");

        assertThat(ImageInspection.dimension(TestPictures.pngClaiming(4_000, 3_000), ImageFormat.PNG))
                .isEqualTo(new Dimension(4_000, 3_000));
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void shouldRefuseADamagedHead(ImageFormat format) {
        assertRefused(TestPictures.cut(format, 14), "damaged");
    }

    private static void assertRefused(byte[] upload, String because) {
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> ImageInspection.dimension(upload, ImageInspection.format(upload)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .hasEntrySatisfying(
                                "image",
                                messages -> assertThat(messages)
                                        .singleElement()
                                        .asString()
                                        .contains(because)));
    }
}
