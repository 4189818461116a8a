package dev.shopwright.review.product;

/** A review names a product that isn't sold here. */
public class UnknownProductException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownProductException() {
        super("Invalid or non-existent product_id", null, false, false);
    }
}
