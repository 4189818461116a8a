package dev.shopwright.product.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The name of a picture, taken from its bytes: equal pictures are one, and a name never comes to mean another. */
public final class ImageId {

    private static final int BYTES = 16;

    private ImageId() {}

    /** Half a SHA-256 in hexadecimal. */
    public static String of(byte[] picture) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(picture);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
