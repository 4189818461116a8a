package dev.shopwright.product.suggest;

import dev.shopwright.product.filter.Vocabulary;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds popular products whose names what was typed may become, those that begin with it first. */
@Component
class SuggestionFinder {

    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    private static final String FIND = """
            SELECT id, name, slug FROM (
                SELECT id, name, slug, popularity FROM product
                WHERE archived_at IS NULL AND document @@ CAST(:words AS tsquery)
                ORDER BY popularity DESC, id DESC LIMIT 50
            ) found
            ORDER BY starts_with(lower(name), lower(:typed)) DESC, popularity DESC, id DESC LIMIT :most
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
                .completion(typed)
                .flatMapMany(words -> database.sql(FIND)
                        .bind("typed", typed)
                        .bind("words", words)
                        .bind("most", MOST)
                        .mapProperties(Suggestion.class)
                        .all());
    }
}
