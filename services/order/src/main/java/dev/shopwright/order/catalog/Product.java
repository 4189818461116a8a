package dev.shopwright.order.catalog;

import java.math.BigDecimal;

/**
 * A product on sale.
 *
 * @param stockCount how many can be bought
 */
public record Product(long id, String name, BigDecimal price, String currency, int stockCount) {}
