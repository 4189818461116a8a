package dev.shopwright.storefront.status;

import dev.shopwright.storefront.StorefrontProperties;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    private static final Duration BUDGET = Duration.ofSeconds(2);

    @Bean
    List<ServiceProbe> probes(WebClient.Builder clients, StorefrontProperties properties) {
        return properties.services().entrySet().stream()
                .map(service -> new ServiceProbe(service.getKey(), endpoints(clients, service.getValue()), BUDGET))
                .toList();
    }

    private static ServiceEndpoints endpoints(WebClient.Builder clients, URI address) {
        var client = clients.clone().baseUrl(address.toString()).build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(ServiceEndpoints.class);
    }
}
