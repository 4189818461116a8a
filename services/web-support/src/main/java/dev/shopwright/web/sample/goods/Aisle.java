package dev.shopwright.web.sample.goods;

import java.util.ArrayList;
import java.util.List;

/** A subcategory with the ids it and its category get. */
public record Aisle(int id, int categoryId, String scene, Assortment.Subcategory goods) {

    // coprime to the number of aisles, so that each is as full as the others and neighbours in a list differ
    private static final int STRIDE = 13;

    /** All of them, in the order of their ids. */
    public static List<Aisle> of(Assortment assortment) {
        var aisles = new ArrayList<Aisle>();
        for (int category = 0; category < assortment.categories().size(); category++) {
            var kept = assortment.categories().get(category);
            for (var goods : kept.subcategories()) {
                aisles.add(new Aisle(aisles.size() + 1, category + 1, kept.scene(), goods));
            }
        }
        return aisles;
    }

    /** Where the product with this id stands. */
    public static Aisle of(int productId, List<Aisle> aisles) {
        return aisles.get(productId * STRIDE % aisles.size());
    }
}
