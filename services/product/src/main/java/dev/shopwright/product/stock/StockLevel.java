package dev.shopwright.product.stock;

import io.r2dbc.spi.Readable;

/**
 * What there is of a product.
 *
 * @param onHand units on the shelf
 * @param reserved units of them that wait for the payment of an order
 * @param stockCount units that can be ordered
 */
record StockLevel(long productId, int onHand, int reserved, int stockCount) {

    static StockLevel of(Readable row) {
        int onHand = row.get("on_hand", Integer.class);
        int reserved = row.get("reserved", Integer.class);
        return new StockLevel(row.get("id", Long.class), onHand, reserved, onHand - reserved);
    }
}
