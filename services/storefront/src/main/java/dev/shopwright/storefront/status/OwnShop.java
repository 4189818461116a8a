package dev.shopwright.storefront.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The shop's own resource, read as this pod's service account.
 *
 * @param account the folder of its token, which Kubernetes replaces from time to time, and of its namespace
 */
record OwnShop(String name, Shops shops, Path account, Duration budget) {

    private static final Logger log = LoggerFactory.getLogger(OwnShop.class);

    /** Empty when the API server is away or refuses. */
    Mono<Optional<ShopState>> look() {
        return Mono.zip(file("namespace"), file("token"))
                .flatMap(files -> shops.shop(files.getT1(), name, "Bearer " + files.getT2()))
                .timeout(budget)
                .map(Optional::of)
                .onErrorResume(OwnShop::isOutage, this::without);
    }

    private Mono<String> file(String file) {
        return Mono.fromCallable(() -> Files.readString(account.resolve(file)).strip())
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static boolean isOutage(Throwable error) {
        return error instanceof WebClientException
                || error instanceof TimeoutException
                || error instanceof CodecException
                || error instanceof IOException;
    }

    private Mono<Optional<ShopState>> without(Throwable error) {
        log.warn("own shop not readable shop={} reason=\"{}\"", name, error.getMessage());
        return Mono.just(Optional.empty());
    }
}
