package dev.shopwright.web.sql;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * Rolls back a transaction that begins when whoever asked for it is gone already. Spring forgets such a transaction, and
 * with it a connection that the pool never sees again (<a
 * href="https://github.com/spring-projects/spring-framework/issues/32115">spring-framework #32115</a>).
 */
final class CancellableTransactionManager implements ReactiveTransactionManager {

    private final ReactiveTransactionManager transactions;

    CancellableTransactionManager(ReactiveTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<ReactiveTransaction> getReactiveTransaction(@Nullable TransactionDefinition definition) {
        return Mono.deferContextual(caller -> {
            var begun = transactions
                    .getReactiveTransaction(definition)
                    .contextWrite(caller)
                    .toFuture();
            return Mono.fromFuture(begun, true)
                    .doOnCancel(() -> begun.thenCompose(
                            late -> rollback(late).contextWrite(caller).toFuture()));
        });
    }

    @Override
    public Mono<Void> commit(ReactiveTransaction transaction) {
        return transactions.commit(transaction);
    }

    @Override
    public Mono<Void> rollback(ReactiveTransaction transaction) {
        return transactions.rollback(transaction);
    }
}
