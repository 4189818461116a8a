package dev.shopwright.storefront.status;

import dev.shopwright.storefront.StorefrontProperties;
import dev.shopwright.web.setting.ConditionalOnText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
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

    /** Through the JDK's client: for TLS the usual one wants HTTP/3, which is left out of our programs. */
    @Bean
    @ConditionalOnText("shopwright.storefront.cluster.shop")
    OwnShop ownShop(StorefrontProperties properties) {
        var cluster = properties.cluster();
        var authority =
                PemSslStoreDetails.forCertificate("file:" + cluster.account().resolve("ca.crt"));
        var settings = HttpClientSettings.ofSslBundle(SslBundle.of(new PemSslStoreBundle(null, authority)))
                .withConnectTimeout(BUDGET);
        var client = WebClient.builder()
                .baseUrl(cluster.apiServer().toString())
                .clientConnector(ClientHttpConnectorBuilder.jdk().build(settings))
                .build();
        return new OwnShop(cluster.shop(), proxy(client, Shops.class), cluster.account(), BUDGET);
    }

    private static ServiceEndpoints endpoints(WebClient.Builder clients, URI address) {
        return proxy(clients.clone().baseUrl(address.toString()).build(), ServiceEndpoints.class);
    }

    private static <T> T proxy(WebClient client, Class<T> api) {
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(api);
    }
}
