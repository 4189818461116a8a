package dev.shopwright.product.search;

import dev.shopwright.product.cache.RecentReads;
import dev.shopwright.product.cache.RecentReadsFactory;
import dev.shopwright.product.catalog.ProductRows;
import dev.shopwright.product.filter.ProductFilter;
import dev.shopwright.product.search.Ordering.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads pages of products. Ids are found first, by index; the rows themselves are read for the page only. */
@Component
class ProductFinder {

    private static final String CANDIDATES = "SELECT p.id, %s AS sort_key FROM product p WHERE %s";

    /** Everybody sells something "light": so many of the newest matches are ranked, not all, to keep a search short. */
    private static final String NEWEST_MATCHES = """
            SELECT p.id, %s AS sort_key FROM (
                SELECT p.id, p.document FROM product p WHERE %s ORDER BY p.created_at DESC, p.id DESC LIMIT 5000
            ) p
            """;

    private static final String PAGE = """
            SELECT %s, hit.sort_key FROM (
                SELECT id, sort_key FROM (%s) candidate WHERE %s ORDER BY %s LIMIT :limit OFFSET :offset
            ) hit JOIN product p ON p.id = hit.id ORDER BY %s
            """;

    private static final String COUNT = "SELECT count(*) FROM (SELECT FROM product p WHERE %s %s) candidate";

    private static final int COUNTS = 1_000;

    private final DatabaseClient database;
    private final ProductRows rows;
    private final RecentReads<String, Long> counts;

    ProductFinder(DatabaseClient database, ProductRows rows, RecentReadsFactory reads) {
        this.database = database;
        this.rows = rows;
        this.counts = reads.values(COUNTS);
    }

    Mono<Long> count(ProductFilter filter, Ordering ordering) {
        var most = ordering.key() == SortKey.RELEVANCE ? "LIMIT 5000" : "";
        var statement = database.sql(COUNT.formatted(filter.where(any -> true), most));
        return counts.get(
                filter.key() + ordering,
                filter.bind(statement).mapValue(Long.class).one());
    }

    /** So many products from an offset on. */
    Mono<List<Hit>> page(ProductFilter filter, Ordering ordering, int limit, long offset) {
        return hits(filter, ordering, null, limit, offset);
    }

    /** So many products behind a place, or from the top; as quick at any depth. */
    Mono<List<Hit>> pageBehind(@Nullable Place place, ProductFilter filter, Ordering ordering, int limit) {
        return hits(filter, ordering, place, limit, 0);
    }

    private Mono<List<Hit>> hits(
            ProductFilter filter, Ordering ordering, @Nullable Place place, int limit, long offset) {
        var sql = PAGE.formatted(
                ProductRows.COLUMNS,
                candidates(filter, ordering),
                place == null ? "TRUE" : ordering.behind(),
                ordering.sql(),
                ordering.sql().replace("id", "p.id"));
        return behind(place, filter.bind(database.sql(sql)))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(row -> new Hit(
                        rows.product(row),
                        Objects.requireNonNull(
                                row.get("sort_key", ordering.key().type()))))
                .all()
                .collectList();
    }

    private static GenericExecuteSpec behind(@Nullable Place place, GenericExecuteSpec statement) {
        return place == null
                ? statement
                : statement.bind("sortKey", place.sortKey()).bind("id", place.id());
    }

    private static String candidates(ProductFilter filter, Ordering ordering) {
        var template = ordering.key() == SortKey.RELEVANCE ? NEWEST_MATCHES : CANDIDATES;
        return template.formatted(ordering.key().sql(), filter.where(any -> true));
    }
}
