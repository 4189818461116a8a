package dev.shopwright.product.image;

import io.r2dbc.spi.Readable;

/** A picture as it goes out. */
record Image(String mediaType, byte[] bytes) {

    static Image of(Readable row) {
        return new Image(row.get("media_type", String.class), row.get("bytes", byte[].class));
    }
}
