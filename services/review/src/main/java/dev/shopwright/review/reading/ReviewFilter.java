package dev.shopwright.review.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which reviews a list holds. Only the conditions that are asked for reach the SQL, so that the indexes fit. */
record ReviewFilter(
        @Nullable Long productId,
        @Nullable UUID author,
        Set<ReviewStatus> statuses,
        @Nullable Integer rating,
        @Nullable Boolean verified) {

    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        conditions.add(statuses.equals(ReviewStatus.SHOWN) ? "r.shown" : "r.status IN (" + statusNames() + ")");
        if (productId != null) {
            conditions.add("r.product_id = :productId");
        }
        if (author != null) {
            conditions.add("r.user_id = :author");
        }
        if (rating != null) {
            conditions.add("r.rating = :rating");
        }
        if (verified != null) {
            conditions.add((verified ? "" : "NOT ")
                    + "EXISTS (SELECT FROM purchase b WHERE b.user_id = r.user_id AND b.product_id = r.product_id)");
        }
        return conditions;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("productId", productId);
        values.put("author", author);
        values.put("rating", rating);
        values.values().removeIf(value -> value == null);
        return values;
    }

    /** Literals, because Postgres has to see at planning time that the partial index fits. */
    private String statusNames() {
        return statuses.stream().sorted().map(status -> "'" + status + "'").collect(Collectors.joining(", "));
    }
}
