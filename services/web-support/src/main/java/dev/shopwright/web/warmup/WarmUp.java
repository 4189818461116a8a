package dev.shopwright.web.warmup;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends a program's first requests before customers do, who would wait for classes to be loaded, code to be compiled and
 * connections to be opened, perhaps for longer than a request may take. Spring calls a program ready once its runners have
 * ended. How a request ends does not matter, and what it waits for may well be away.
 */
final class WarmUp implements ApplicationRunner {

    /** Enough to open more than one connection to a database. */
    private static final int AT_ONCE = 8;

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final List<WarmUpRequest> requests;
    private final int rounds;

    WarmUp(List<WarmUpRequest> requests, int rounds) {
        this.requests = requests;
        this.rounds = rounds;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Flux.range(0, rounds)
                .concatMapIterable(round -> requests)
                .flatMap(request -> Mono.defer(request::send).onErrorComplete(), AT_ONCE)
                .take(AT_MOST)
                .then()
                .block();
    }
}
