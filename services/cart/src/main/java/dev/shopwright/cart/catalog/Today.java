package dev.shopwright.cart.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What product says today.
 *
 * @param asked the ids product answered about
 * @param onSale the products among them that exist and are not archived
 */
public record Today(Set<Long> asked, Map<Long, Product> onSale) {

    /** Product was not asked, or did not answer. */
    public static final Today UNKNOWN = new Today(Set.of(), Map.of());

    /** Product's answer to a question about these ids. */
    public static Today of(Collection<Long> asked, List<Product> onSale) {
        return new Today(
                Set.copyOf(asked), onSale.stream().collect(Collectors.toMap(Product::id, Function.identity())));
    }

    public boolean covers(Collection<Long> ids) {
        return asked.containsAll(ids);
    }

    /** The product if it is on sale today. */
    public Optional<Product> find(long id) {
        return Optional.ofNullable(onSale.get(id));
    }

    /** The product as it is today, or as last seen where product did not say. */
    public Product orLastSeen(Product lastSeen) {
        if (!asked.contains(lastSeen.id())) {
            return lastSeen;
        }
        return find(lastSeen.id()).orElseGet(lastSeen::archived);
    }
}
