package dev.shopwright.product.image;

import java.awt.Dimension;

/**
 * A picture somebody sent, its head found good.
 *
 * @param alt the picture in words
 */
record Upload(byte[] bytes, String alt, ImageFormat format, Dimension dimension) {

    static Upload inspect(byte[] bytes, String alt) {
        var format = ImageInspection.format(bytes);
        return new Upload(bytes, alt, format, ImageInspection.dimension(bytes, format));
    }

    String id() {
        return ImageId.of(bytes);
    }
}
