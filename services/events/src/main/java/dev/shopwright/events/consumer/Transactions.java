package dev.shopwright.events.consumer;

import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A transaction for a batch, and savepoints in it for its parts. */
record Transactions(TransactionalOperator outer, TransactionalOperator nested) {

    static Transactions of(ReactiveTransactionManager manager) {
        return new Transactions(
                TransactionalOperator.create(manager),
                TransactionalOperator.create(
                        manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED)));
    }
}
