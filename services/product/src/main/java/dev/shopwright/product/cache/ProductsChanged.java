package dev.shopwright.product.cache;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Said inside this instance when what was read of products no longer holds, so that nearer caches forget it too.
 *
 * @param ids the products, null for all of them
 */
public record ProductsChanged(@Nullable Collection<Long> ids) {}
