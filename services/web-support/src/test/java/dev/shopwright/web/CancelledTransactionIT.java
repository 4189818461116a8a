package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.test.ServiceIT;
import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

@ServiceIT("probe")
@TestPropertySource(properties = "spring.r2dbc.pool.max-size=3")
class CancelledTransactionIT {

    private static final int TRANSACTIONS = 50_000;
    private static final int AT_ONCE = 24;
    private static final Duration LONGER_THAN_ONE_TAKES = Duration.ofMillis(2);

    private static final Duration WHILE_A_SLOW_MACHINE_HAS_A_BACKLOG = Duration.ofSeconds(60);

    @Autowired
    private ConnectionPool pool;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void shouldLoseNoConnectionWhereverItIsGivenUp() {
        Flux.range(0, TRANSACTIONS)
                .map(n -> LONGER_THAN_ONE_TAKES.multipliedBy(n).dividedBy(TRANSACTIONS))
                .flatMap(patience -> query().timeout(patience).onErrorComplete(), AT_ONCE)
                .blockLast();

        var connections = pool.getMetrics().orElseThrow();
        await("those who were given up are out of the queue")
                .atMost(WHILE_A_SLOW_MACHINE_HAS_A_BACKLOG)
                .until(() -> connections.pendingAcquireSize() == 0);
        Eventually.within5Seconds(() -> assertThat(connections.acquiredSize()).isZero());
    }

    private Flux<Integer> query() {
        return database.sql("SELECT n FROM generate_series(1, :rows) AS n")
                .bind("rows", 20)
                .mapValue(Integer.class)
                .all()
                .as(transaction::transactional);
    }
}
