package dev.shopwright.order.checkout;

import dev.shopwright.order.catalog.Catalog;
import dev.shopwright.order.catalog.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be quoted.
 *
 * @param items a product may come up more than once; without any, what is in the caller's cart
 */
record QuoteRequest(
        @NotNull @Size(min = 2, max = 2) String country,
        @NotNull @Size(max = 40) String shippingMethod,

        @Size(min = 1, max = Catalog.MAX_PRODUCTS) @Nullable List<@NotNull @Valid Wanted> items) {}
