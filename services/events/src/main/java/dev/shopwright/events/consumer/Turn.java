package dev.shopwright.events.consumer;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/** The right to work for a consumer, which one replica has at a time and for one transaction. */
final class Turn {

    private static final String TAKE = "select pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as taken";

    private final DatabaseClient database;
    private final String name;
    private final TransactionalOperator transaction;
    private final TransactionalOperator savepoint;

    /** The turn is a transaction as the service has them, which is not given up half-way with its lock held. */
    Turn(
            DatabaseClient database,
            TransactionalOperator transaction,
            ReactiveTransactionManager transactions,
            String consumer) {
        this.database = database;
        this.transaction = transaction;
        name = "events for " + consumer;
        savepoint = TransactionalOperator.create(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** Does the work in a transaction; nothing at all if it is another replica's turn. */
    <T> Mono<T> take(Mono<T> work) {
        return transaction.transactional(taken().filter(taken -> taken).flatMap(taken -> work));
    }

    /** Does a part of the work that can fail by itself, leaving no trace of it. */
    Mono<Void> attempt(Mono<Void> part) {
        return savepoint.transactional(part);
    }

    private Mono<Boolean> taken() {
        return database.sql(TAKE)
                .bind("name", name)
                .map(row -> Boolean.TRUE.equals(row.get("taken", Boolean.class)))
                .one();
    }
}
