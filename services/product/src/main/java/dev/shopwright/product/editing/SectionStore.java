package dev.shopwright.product.editing;

import dev.shopwright.web.error.InvalidFieldException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts products into categories and subcategories. */
@Component
class SectionStore {

    private final DatabaseClient database;

    SectionStore(DatabaseClient database) {
        this.database = database;
    }

    /** Puts the product into just these, or leaves it where it is when none are given; 400 when one does not exist. */
    Mono<Void> sort(long product, Section section, @Nullable IdList wanted) {
        if (wanted == null) {
            return Mono.empty();
        }
        return requireKnown(section, wanted)
                .then(database.sql(section.delete())
                        .bind("id", product)
                        .bind("ids", wanted.toArray())
                        .then())
                .then(database.sql(section.insert())
                        .bind("id", product)
                        .bind("ids", wanted.toArray())
                        .then());
    }

    private Mono<Void> requireKnown(Section section, IdList wanted) {
        return database.sql(section.select())
                .bind("ids", wanted.toArray())
                .mapValue(Long.class)
                .all()
                .collectList()
                .doOnNext(known -> {
                    var unknown = new TreeSet<>(wanted.ids());
                    known.forEach(unknown::remove);
                    unknown.stream().findFirst().ifPresent(id -> refuse(section, id));
                })
                .then();
    }

    private static void refuse(Section section, long id) {
        throw new InvalidFieldException(section.field(), "Invalid pk \"%d\" - object does not exist.".formatted(id));
    }
}
