package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.test.ServiceIT;
import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServiceIT("probe")
@Import(CancelledTransactionIT.Pairs.class)
class CancelledTransactionIT {

    private static final int TRANSACTIONS = 5_000;
    private static final int AT_ONCE = 12;
    private static final Duration LONGER_THAN_ONE_TAKES = Duration.ofMillis(8);
    private static final Duration WHILE_A_SLOW_MACHINE_HAS_A_BACKLOG = Duration.ofSeconds(60);

    @Autowired
    private ConnectionPool pool;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private Pairs pairs;

    @BeforeEach
    void makeTables() {
        database.sql("CREATE TABLE one (n integer); CREATE TABLE other (n integer)")
                .then()
                .block();
    }

    @Test
    void shouldBeDoneWholeWhereverItIsGivenUp() {
        Flux.range(0, TRANSACTIONS)
                .flatMap(
                        n -> add(n).timeout(
                                        LONGER_THAN_ONE_TAKES.multipliedBy(n).dividedBy(TRANSACTIONS))
                                .onErrorComplete(),
                        AT_ONCE)
                .blockLast();

        var connections = pool.getMetrics().orElseThrow();
        await().atMost(WHILE_A_SLOW_MACHINE_HAS_A_BACKLOG)
                .until(() -> connections.pendingAcquireSize() == 0 && connections.acquiredSize() == 0);
        assertThat(numbers("SELECT n FROM one JOIN other USING (n)")).isEqualTo(TRANSACTIONS);
        assertThat(numbers("SELECT n FROM one")).isEqualTo(TRANSACTIONS);
        assertThat(numbers("SELECT n FROM other")).isEqualTo(TRANSACTIONS);
    }

    private Mono<Void> add(int n) {
        return n % 2 == 0 ? pairs.add(n) : pairs.write(n).as(transaction::transactional);
    }

    private long numbers(String query) {
        return database.sql("SELECT count(*) FROM (" + query + ") AS found")
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    static class Pairs {

        @Autowired
        private DatabaseClient database;

        @Transactional
        public Mono<Void> add(int n) {
            return write(n);
        }

        Mono<Void> write(int n) {
            return insert("one", n).then(insert("other", n));
        }

        private Mono<Void> insert(String table, int n) {
            return database.sql("INSERT INTO %s VALUES (:n)".formatted(table))
                    .bind("n", n)
                    .then();
        }
    }
}
