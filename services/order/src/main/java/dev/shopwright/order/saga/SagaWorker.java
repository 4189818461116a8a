package dev.shopwright.order.saga;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes on with orders whose step is due and nobody's: they had to wait, or whoever was at them died. */
@Component
class SagaWorker {

    private static final Logger log = LoggerFactory.getLogger(SagaWorker.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;

    private final Saga saga;

    SagaWorker(Saga saga) {
        this.saga = saga;
    }

    /** Scheduling calls this once and subscribes again and again, so what is due is asked for on subscription. */
    @Scheduled(fixedDelayString = "${shopwright.order.saga.poll:PT1S}")
    Mono<Void> work() {
        return Flux.defer(() -> saga.due(BATCH))
                .flatMap(this::go, AT_ONCE)
                .then()
                .onErrorResume(away -> Mono.fromRunnable(() -> log.debug("orders can't be looked at", away)));
    }

    private Mono<Void> go(UUID orderId) {
        return saga.go(orderId)
                .onErrorResume(error -> Mono.fromRunnable(() -> log.atWarn()
                        .addKeyValue("order", orderId)
                        .setCause(error)
                        .log("order does not go on")));
    }
}
