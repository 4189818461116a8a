package dev.shopwright.web.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** The health group {@code startup} is the same in all services, so that those with nothing to warm up have this for it. */
@AutoConfiguration
public class HealthConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WarmUp warmUpHealthIndicator() {
        return new WarmUp(Mono.empty());
    }
}
