package dev.shopwright.product.facet;

import dev.shopwright.product.cache.RecentReads;
import dev.shopwright.product.cache.RecentReadsFactory;
import dev.shopwright.product.facet.Facets.RatingCount;
import dev.shopwright.product.facet.Facets.SectionCount;
import dev.shopwright.product.facet.Facets.StockCount;
import dev.shopwright.product.filter.Facet;
import dev.shopwright.product.filter.ProductFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts products by facet; pages of the same list share the counts. */
@Component
public class FacetCounter {

    private static final int LISTS = 500;
    private static final int MOST_STARS = 5;

    private final DatabaseClient database;
    private final RecentReads<String, Facets> counted;

    FacetCounter(DatabaseClient database, RecentReadsFactory reads) {
        this.database = database;
        this.counted = reads.values(LISTS);
    }

    /** The counts for what a filter asks for. */
    public Mono<Facets> count(ProductFilter filter) {
        return counted.get(
                filter.key(),
                filter.bind(database.sql(FacetSql.of(filter)))
                        .mapProperties(Row.class)
                        .all()
                        .collect(Collectors.groupingBy(Row::facet))
                        .map(FacetCounter::facets));
    }

    private static Facets facets(Map<Facet, List<Row>> rows) {
        return new Facets(
                sections(rows.getOrDefault(Facet.CATEGORY, List.of())),
                sections(rows.getOrDefault(Facet.SUBCATEGORY, List.of())),
                PriceBands.of(counts(rows, Facet.PRICE)),
                ratings(counts(rows, Facet.RATING)),
                stock(counts(rows, Facet.STOCK)));
    }

    private static List<SectionCount> sections(List<Row> rows) {
        return rows.stream()
                .map(row -> new SectionCount(row.id(), row.name(), row.count()))
                .toList();
    }

    /** Each star also counts the better ones, as the filter does. */
    private static List<RatingCount> ratings(Map<Long, Long> counts) {
        return IntStream.rangeClosed(1, MOST_STARS - 1)
                .map(stars -> MOST_STARS - stars)
                .mapToObj(stars -> new RatingCount(
                        stars,
                        counts.entrySet().stream()
                                .filter(entry -> entry.getKey() >= stars)
                                .mapToLong(Map.Entry::getValue)
                                .sum()))
                .toList();
    }

    private static List<StockCount> stock(Map<Long, Long> counts) {
        return List.of(
                new StockCount(true, counts.getOrDefault(1L, 0L)), new StockCount(false, counts.getOrDefault(0L, 0L)));
    }

    private static Map<Long, Long> counts(Map<Facet, List<Row>> rows, Facet facet) {
        return rows.getOrDefault(facet, List.of()).stream().collect(Collectors.toMap(Row::id, Row::count));
    }

    /** How many products have one value of a facet. */
    record Row(Facet facet, long id, String name, long count) {}
}
