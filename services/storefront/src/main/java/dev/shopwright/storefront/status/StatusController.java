package dev.shopwright.storefront.status;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class StatusController {

    private final List<ServiceProbe> probes;
    private final Mono<Optional<ShopState>> shop;

    StatusController(List<ServiceProbe> probes, Optional<OwnShop> own) {
        this.probes = probes;
        shop = own.map(OwnShop::look).orElse(Mono.just(Optional.empty()));
    }

    /** How each service is doing, and in a cluster the shop's resource; a service that does not answer is listed as unknown. */
    @GetMapping("/api/v1/shop/status")
    @Access(Audience.STAFF)
    Mono<StatusResponse> status() {
        return Mono.zip(services(), shop, StatusResponse::of);
    }

    private Mono<List<ServiceStatus>> services() {
        return Flux.fromIterable(probes)
                .flatMapSequential(ServiceProbe::look, probes.size())
                .collectList();
    }
}
