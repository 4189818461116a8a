package dev.shopwright.web.client;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;

/** Gives each HTTP service client, whatever its group, a {@link SecondTry}. */
@AutoConfiguration
public class ClientConfiguration {

    @Bean
    WebClientHttpServiceGroupConfigurer secondTry() {
        return groups -> groups.forEachClient((group, client) -> client.filter(new SecondTry()));
    }
}
