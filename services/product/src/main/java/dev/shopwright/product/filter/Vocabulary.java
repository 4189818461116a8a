package dev.shopwright.product.filter;

import dev.shopwright.product.cache.RecentReads;
import dev.shopwright.product.cache.RecentReadsFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Understands what shoppers type: as words of the catalogue, misspelt ones as the words nearest to them. */
@Component
public class Vocabulary {

    /** The named parameter that holds the words in SQL over products. */
    public static final String WORDS = "words";

    private static final int REMEMBERED = 1_000;

    private final DatabaseClient database;
    private final RecentReads<String, String> understood;

    Vocabulary(DatabaseClient database, RecentReadsFactory reads) {
        this.database = database;
        this.understood = reads.values(REMEMBERED);
    }

    /** The filter with its words made a condition; such that mean nothing to a full-text search must be in the name. */
    public Mono<ProductFilter> understand(ProductFilter filter) {
        return Mono.justOrEmpty(filter.words())
                .flatMap(typed -> query(typed).map(query -> filter.with(condition(typed, query))))
                .defaultIfEmpty(filter);
    }

    /** What may become of what is being typed, as a {@code tsquery} for names. */
    public Mono<String> completion(String typed) {
        return text("SELECT catalogue_completion(:typed)::text", typed);
    }

    /** What was typed as a {@code tsquery}, empty when it holds no words. */
    private Mono<String> query(String typed) {
        return understood.get(typed, text("SELECT catalogue_query(:typed)::text", typed));
    }

    private Mono<String> text(String sql, String typed) {
        return database.sql(sql).bind("typed", typed).mapValue(String.class).one();
    }

    private static Condition condition(String typed, String query) {
        return query.isEmpty()
                ? ProductFilter.nameHolds("typed", typed)
                : new Condition("p.document @@ CAST(:words AS tsquery)", WORDS, query, null);
    }
}
