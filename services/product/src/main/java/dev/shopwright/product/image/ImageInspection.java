package dev.shopwright.product.image;

import dev.shopwright.web.error.InvalidFieldException;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Looks at an upload before anything decodes it: 500 kB can claim to be a picture that fills the memory. */
final class ImageInspection {

    private static final int MOST_BYTES = 500 * 1024;
    private static final int LONGEST_SIDE = 6_000;
    private static final int MOST_PIXELS = 12_000_000;

    private ImageInspection() {}

    /**
     * The format of an upload that is small enough.
     *
     * @throws InvalidFieldException when it is too large or nothing we take
     */
    static ImageFormat format(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw refused("Ensure this image is no larger than 500 kB.");
        }
        return ImageFormat.of(upload).orElseThrow(() -> refused("Upload a PNG, JPEG or WebP image."));
    }

    /**
     * Its width and height, read from its head.
     *
     * @throws InvalidFieldException when it has no readable head or too many pixels
     */
    static Dimension dimension(byte[] upload, ImageFormat format) {
        var dimension = claimedDimension(upload, format);
        if (Math.max(dimension.width, dimension.height) > LONGEST_SIDE
                || (long) dimension.width * dimension.height > MOST_PIXELS) {
            throw refused("Ensure this image has no side over 6000 pixels and no more than 12 megapixels.");
        }
        return dimension;
    }

    static InvalidFieldException unreadable() {
        return refused("Upload a valid image. The file is damaged or not an image.");
    }

    private static Dimension claimedDimension(byte[] upload, ImageFormat format) {
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            return new Dimension(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException damaged) { // readers meet damage with either
            throw unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static InvalidFieldException refused(String message) {
        return new InvalidFieldException("image", message);
    }
}
