package dev.shopwright.storefront.status;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class StatusController {

    private final List<ServiceProbe> probes;

    StatusController(List<ServiceProbe> probes) {
        this.probes = probes;
    }

    /** How each service is doing; one that does not answer is listed as unknown. */
    @GetMapping("/api/v1/shop/status")
    @Access(Audience.STAFF)
    Mono<StatusResponse> status() {
        return Flux.fromIterable(probes)
                .flatMapSequential(ServiceProbe::look, probes.size())
                .collectList()
                .map(services -> new StatusResponse(services, null));
    }
}
