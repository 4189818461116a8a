package dev.shopwright.product.suggest;

import dev.shopwright.product.filter.Vocabulary;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds names that hold what was typed, those beginning with it first, then names that fit its words if misspelt. */
@Component
class SuggestionFinder {

    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    private static final String FIND = """
            SELECT id, name, slug FROM (
                SELECT DISTINCT ON (id) id, name, slug, tier, popularity FROM (
                    (SELECT id, name, slug, 0 AS tier, popularity FROM product
                     WHERE archived_at IS NULL AND lower(name) LIKE lower(:part) AND starts_with(lower(name), lower(:typed))
                     ORDER BY popularity DESC, id DESC LIMIT :most)
                    UNION ALL
                    (SELECT id, name, slug, 1, popularity FROM product
                     WHERE archived_at IS NULL AND lower(name) LIKE lower(:part)
                     ORDER BY popularity DESC, id DESC LIMIT :most)
                    UNION ALL
                    (SELECT id, name, slug, 2, popularity FROM product
                     WHERE archived_at IS NULL AND document @@ CAST(:words AS tsquery)
                     ORDER BY popularity DESC, id DESC LIMIT :most)
                ) found ORDER BY id, tier
            ) suggestion ORDER BY tier, popularity DESC, id DESC LIMIT :most
            """;

    private final DatabaseClient database;
    private final Vocabulary vocabulary;

    SuggestionFinder(DatabaseClient database, Vocabulary vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    Flux<Suggestion> find(String typed) {
        if (typed.length() < SHORTEST) {
            return Flux.empty();
        }
        return vocabulary
                .query(typed)
                .flatMapMany(words -> database.sql(FIND)
                        .bind("typed", typed)
                        .bind("part", '%' + typed.replaceAll("([\\\\%_])", "\\\\$1") + '%')
                        .bind("words", words)
                        .bind("most", MOST)
                        .mapProperties(Suggestion.class)
                        .all());
    }
}
