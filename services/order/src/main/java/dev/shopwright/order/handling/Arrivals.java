package dev.shopwright.order.handling;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.purchase.Actor;
import dev.shopwright.web.error.ApiException;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts orders as delivered that were sent long enough ago. */
@Component
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final int BATCH = 100;

    private final DatabaseClient database;
    private final Handling handling;
    private final OrderProperties properties;
    private final Clock clock;

    Arrivals(DatabaseClient database, Handling handling, OrderProperties properties, Clock clock) {
        this.database = database;
        this.handling = handling;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    Mono<Void> deliver() {
        return Flux.defer(this::due)
                .concatMap(id -> handling.deliver(id, Actor.SHOP, "taken for delivered")
                        .onErrorComplete(ApiException.class)) // somebody was quicker
                .then()
                .onErrorResume(away -> Mono.fromRunnable(() -> log.debug("arrivals can't be looked at", away)));
    }

    private Flux<UUID> due() {
        return database.sql("""
                        SELECT id FROM orders WHERE state = 'shipped' AND shipped_at <= :sent
                        ORDER BY shipped_at LIMIT :limit
                        """)
                .bind("sent", clock.instant().minus(properties.deliveredAfter()))
                .bind("limit", BATCH)
                .mapValue(UUID.class)
                .all();
    }
}
