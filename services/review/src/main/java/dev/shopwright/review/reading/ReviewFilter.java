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

    /** How many there are: from the summaries where they know, which costs a row and not a million. */
    String count() {
        if (!statuses.equals(ReviewStatus.SHOWN) || author != null || verified != null) {
            return "SELECT count(*) FROM review r WHERE " + String.join(" AND ", conditions());
        }
        return "SELECT coalesce(sum(%s), 0)::bigint FROM product_summary %s"
                .formatted(
                        rating == null
                                ? "stars1 + stars2 + stars3 + stars4 + stars5"
                                : "(ARRAY[stars1, stars2, stars3, stars4, stars5])[:rating]",
                        productId == null ? "" : "WHERE product_id = :productId");
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
