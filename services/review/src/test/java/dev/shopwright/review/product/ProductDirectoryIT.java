package dev.shopwright.review.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.ReviewProperties;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@ReviewIT
class ProductDirectoryIT {

    private static final ReviewProperties HURRIED =
            new ReviewProperties(ReviewProperties.Moderation.AFTER, 3, Duration.ofMillis(50));

    @Autowired
    private DatabaseClient database;

    @Test
    void shouldNotWaitLongerThanTheBudgetForSilentProductService() {
        new ProductDirectory(id -> Mono.never(), database, HURRIED)
                .require(1)
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                ApiException.class,
                                answer -> assertThat(answer.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)))
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void shouldNotAskForWhatCanBeNoProduct() {
        var directory = new ProductDirectory(id -> Mono.error(new AssertionError("asked")), database, HURRIED);
        for (long id : new long[] {Long.MIN_VALUE, 0, Integer.MAX_VALUE + 1L}) {
            directory.require(id).as(StepVerifier::create).verifyError(UnknownProductException.class);
        }
    }
}
