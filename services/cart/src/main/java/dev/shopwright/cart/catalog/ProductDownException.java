package dev.shopwright.cart.catalog;

/** Product did not answer in time, or not with products. */
class ProductDownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProductDownException(Throwable cause) {
        super(cause.toString(), cause, false, false);
    }
}
