package dev.shopwright.product.cache;

import dev.shopwright.product.ProductIT;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@ProductIT
class RecentReadsIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Autowired
    RecentReadsFactory factory;

    @Test
    void shouldLoadAnewAfterALoadThatNeverEnded() {
        RecentReads<String, String> reads = factory.values(1);
        StepVerifier.create(reads.get("list", Mono.never()))
                .expectError(R2dbcTimeoutException.class)
                .verify(LIMIT);

        StepVerifier.create(reads.get("list", Mono.just("found")))
                .expectNext("found")
                .expectComplete()
                .verify(LIMIT);
    }
}
