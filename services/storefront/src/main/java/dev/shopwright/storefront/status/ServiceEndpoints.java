package dev.shopwright.storefront.status;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** What every service tells about itself. */
interface ServiceEndpoints {

    @GetExchange("/actuator/health/readiness")
    Mono<Health> readiness();

    @GetExchange("/actuator/info")
    Mono<Info> info();

    @GetExchange(url = "/actuator/prometheus", accept = MediaType.TEXT_PLAIN_VALUE)
    Mono<String> metrics();

    /** {@code UP} when the service takes requests. */
    record Health(String status) {}

    /** The facts of the build, {@code version} among them. */
    record Info(@Nullable Map<String, String> app) {

        Optional<String> version() {
            return Optional.ofNullable(app).map(facts -> facts.get("version"));
        }
    }
}
