package dev.shopwright.product.catalog;

import dev.shopwright.product.cache.ProductCache;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts how often products are looked at, in memory, and adds the counts up in the database now and then. A count of some
 * seconds may be lost when an instance ends: it is worth no write on every read.
 */
@Component
class Popularity {

    /** So many products are counted at most while the database is away. */
    private static final int PRODUCTS = 50_000;

    /** Rows are locked in the order in which every other writer locks them. */
    private static final String ADD = """
            WITH seen AS (
                SELECT id, views FROM unnest(:ids, :views) AS seen(id, views) JOIN product USING (id)
                ORDER BY id FOR NO KEY UPDATE OF product
            )
            UPDATE product p SET popularity = p.popularity + seen.views FROM seen WHERE p.id = seen.id
            """;

    private final DatabaseClient database;
    private final ProductCache cache;
    private final Map<Long, Long> views = new ConcurrentHashMap<>();

    Popularity(DatabaseClient database, ProductCache cache) {
        this.database = database;
        this.cache = cache;
    }

    void seen(long id) {
        if (views.size() < PRODUCTS || views.containsKey(id)) {
            views.merge(id, 1L, Long::sum);
        }
    }

    @Scheduled(fixedDelayString = "${shopwright.product.popularity-every:3s}")
    Mono<Void> flush() {
        return Mono.fromSupplier(this::takeViews)
                .filter(batch -> !batch.isEmpty())
                .flatMap(this::add);
    }

    private SortedMap<Long, Long> takeViews() {
        var batch = new TreeMap<Long, Long>();
        views.keySet().forEach(id -> batch.put(id, views.remove(id)));
        return batch;
    }

    /** What has been counted and not been added up. */
    Map<Long, Long> waiting() {
        return Map.copyOf(views);
    }

    private Mono<Void> add(SortedMap<Long, Long> batch) {
        return database.sql(ADD)
                .bind("ids", batch.keySet().toArray(Long[]::new))
                .bind("views", batch.values().toArray(Long[]::new))
                .then()
                .onErrorResume(DataAccessException.class, away -> keep(batch))
                .then(Mono.defer(() -> cache.refresh(batch.keySet())));
    }

    private Mono<Void> keep(Map<Long, Long> batch) {
        return Mono.fromRunnable(() -> batch.forEach((id, count) -> views.merge(id, count, Long::sum)));
    }
}
