package dev.shopwright.operator.model.pod;

/** The version in an image's name. */
public final class ImageTag {

    private ImageTag() {}

    /** Its tag, else its digest; {@code latest} is what a name without either means. */
    public static String of(String image) {
        var digest = image.indexOf('@');
        var name = digest < 0 ? image : image.substring(0, digest);
        var tag = name.indexOf(':', name.lastIndexOf('/') + 1);
        if (tag >= 0) {
            return name.substring(tag + 1);
        }
        return digest < 0 ? "latest" : image.substring(digest + 1);
    }
}
