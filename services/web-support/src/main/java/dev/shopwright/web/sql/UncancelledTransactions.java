package dev.shopwright.web.sql;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a transaction go on to its end when nobody waits for it any more: the client has hung up, or a timeout has passed.
 * Cancelled half-way it would not be atomic, as its rollback races with the statement that comes next, which then runs on
 * its own on another connection; and one that is cancelled as it begins is never ended (<a
 * href="https://github.com/spring-projects/spring-framework/issues/32115">spring-framework #32115</a>). What a transaction
 * yields is gathered before it is passed on.
 */
final class UncancelledTransactions implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation transaction) throws Throwable {
        var result = transaction.proceed();
        if (result instanceof Mono<?> mono) {
            return uncancelled(mono);
        }
        return result instanceof Flux<?> flux ? uncancelled(flux.collectList()).flatMapIterable(rows -> rows) : result;
    }

    private static <T> Mono<T> uncancelled(Mono<T> mono) {
        return Mono.deferContextual(
                caller -> Mono.fromFuture(mono.contextWrite(caller).toFuture(), true));
    }
}
