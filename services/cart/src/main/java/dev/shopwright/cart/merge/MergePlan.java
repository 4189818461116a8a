package dev.shopwright.cart.merge;

import dev.shopwright.cart.basket.Basket;
import dev.shopwright.cart.basket.Line;
import dev.shopwright.cart.catalog.Product;
import dev.shopwright.cart.catalog.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What becomes of a guest's lines in a user's cart: quantities add up, but not beyond the stock. Of sold-out goods one
 * stays, shown as unavailable, since a shopper should see what can't be had; what no longer fits into a full cart is
 * left behind.
 *
 * @param lines the user's lines that are new or have another quantity now
 * @param clamped the products of which less came in than was asked for
 * @param merged how many of the guest's lines came in
 */
record MergePlan(List<Line> lines, List<Long> clamped, int merged) {

    static MergePlan of(List<Line> own, List<Line> guests, Today today) {
        Map<Long, Line> byProduct = own.stream().collect(Collectors.toMap(Line::productId, Function.identity()));
        var lines = new ArrayList<Line>();
        var clamped = new ArrayList<Long>();
        int room = Basket.MAX_LINES - own.size();
        for (var guest : guests) {
            var mine = byProduct.get(guest.productId());
            if (mine == null && room-- <= 0) {
                clamped.add(guest.productId());
                continue;
            }
            var sum = guest.times(guest.quantity() + (mine == null ? 0 : mine.quantity()));
            var line = sum.times(allowed(sum, today));
            lines.add(line);
            if (line.quantity() < sum.quantity()) {
                clamped.add(line.productId());
            }
        }
        return new MergePlan(lines, clamped, lines.size());
    }

    private static int allowed(Line line, Today today) {
        Product product = today.orLastSeen(line.lastSeen());
        int most = Math.min(product.stockCount(), Basket.MAX_QUANTITY);
        return Math.max(1, Math.min(line.quantity(), most));
    }
}
