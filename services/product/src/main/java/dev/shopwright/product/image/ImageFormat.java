package dev.shopwright.product.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a picture may be. Only its bytes tell: names and declared types are whatever the sender likes. */
enum ImageFormat {
    PNG("image/png") {
        @Override
        boolean begins(byte[] bytes) {
            return holds(bytes, 0, HexFormat.of().parseHex("89504e470d0a1a0a"));
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean begins(byte[] bytes) {
            return holds(bytes, 0, HexFormat.of().parseHex("ffd8ff"));
        }
    },
    WEBP("image/webp") {
        @Override
        boolean begins(byte[] bytes) {
            return holds(bytes, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                    && holds(bytes, 8, "WEBP".getBytes(StandardCharsets.US_ASCII));
        }
    };

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ImageFormat> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    abstract boolean begins(byte[] bytes);

    private static boolean holds(byte[] bytes, int at, byte[] magic) {
        return bytes.length >= at + magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }
}
