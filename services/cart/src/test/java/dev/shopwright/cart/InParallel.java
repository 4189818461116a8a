package dev.shopwright.cart;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Many calls at once. */
public final class InParallel {

    private InParallel() {}

    /** Makes so many calls at the same time and returns the status codes of their answers. */
    public static List<Integer> times(int count, IntFunction<ResponseSpec> call) {
        var threads = Schedulers.newBoundedElastic(count, count, "callers");
        try {
            var statuses = Flux.range(0, count)
                    .flatMap(i -> Mono.fromCallable(() -> status(call.apply(i))).subscribeOn(threads), count)
                    .collectList();
            return Objects.requireNonNull(statuses.block());
        } finally {
            threads.dispose();
        }
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }
}
