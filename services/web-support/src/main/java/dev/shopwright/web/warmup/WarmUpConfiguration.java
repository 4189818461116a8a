package dev.shopwright.web.warmup;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;

/** Warms up whatever serves, with its {@code shopwright.warm-up.paths} and the {@link WarmUpRequest}s it defines. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
@EnableConfigurationProperties(WarmUpProperties.class)
public class WarmUpConfiguration {

    @Bean
    WarmUp warmUp(WarmUpProperties properties, ObjectProvider<WarmUpRequest> others, Environment environment) {
        WebClient client = WebClient.create();
        List<WarmUpRequest> requests = Stream.concat(
                        properties.paths().stream().map(path -> page(client, environment, path)),
                        others.orderedStream())
                .toList();
        return new WarmUp(requests, properties.rounds());
    }

    /** The port is known once the server has started. */
    private static WarmUpRequest page(WebClient client, Environment environment, String path) {
        return () -> client.get()
                .uri("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path)
                .retrieve()
                .toBodilessEntity();
    }
}
