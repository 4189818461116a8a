package dev.shopwright.cart.catalog;

/**
 * Takes the host off the pictures that product serves: it names the host it was called by, which a shopper may not
 * reach. Pictures elsewhere keep their address.
 */
final class ImagePath {

    private static final String PRODUCTS = "/api/v1/products/";

    private ImagePath() {}

    static String of(String image) {
        int path = image.indexOf(PRODUCTS);
        return path < 0 ? image : image.substring(path);
    }
}
