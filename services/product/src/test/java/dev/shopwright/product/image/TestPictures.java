package dev.shopwright.product.image;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures good and bad, made as needed. */
final class TestPictures {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    /** One black pixel; Java has no writer for WebP. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

    private TestPictures() {}

    static byte[] of(ImageFormat format) {
        return format == ImageFormat.WEBP ? WEBP.clone() : write(noise(WIDTH, HEIGHT, 40), format.name());
    }

    static Dimension dimension(ImageFormat format) {
        return format == ImageFormat.WEBP ? new Dimension(1, 1) : new Dimension(WIDTH, HEIGHT);
    }

    static byte[] png(int width, int height) {
        return write(noise(width, height, 40), "png");
    }

    static byte[] transparentPng() {
        return write(new BufferedImage(700, 700, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** The first bytes only. */
    static byte[] cut(ImageFormat format, int length) {
        return Arrays.copyOf(of(format), length);
    }

    /** A PNG of this many bytes; what follows its end does not count as picture. */
    static byte[] padded(int length) {
        return Arrays.copyOf(png(20, 20), length);
    }

    /** A valid head, and nothing of the pixels it promises. */
    static byte[] pngClaiming(int width, int height) {
        var png = png(20, 20);
        var head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        var check = new CRC32();
        check.update(png, 12, 17);
        head.putInt(29, (int) check.getValue());
        return png;
    }

    /** Blocks of colour, enough to keep any encoder from making it vanish. */
    private static BufferedImage noise(int width, int height, int block) {
        var random = new Random(5);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        for (int y = 0; y < height; y += block) {
            for (int x = 0; x < width; x += block) {
                canvas.setColor(new Color(random.nextInt(0x1000000)));
                canvas.fillRect(x, y, block, block);
            }
        }
        canvas.dispose();
        return image;
    }

    private static byte[] write(BufferedImage image, String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
