package dev.shopwright.web.limit;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Wires the rate limits into a service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(LimitConfiguration.Limits.class)
public class LimitConfiguration {

    /**
     * @param api most calls of one address to this service in a minute; 0 turns the limit off
     */
    @ConfigurationProperties("shopwright.limits")
    record Limits(@DefaultValue("600") long api) {}

    @Bean
    RateLimiter rateLimiter(LettuceConnectionFactory redis) {
        var shared = new SharedBuckets(() -> (RedisClient) redis.getRequiredNativeClient());
        return new RateLimiter(shared, new OwnBuckets());
    }

    @Bean
    ApiLimit apiLimit(RateLimiter limiter, Limits limits, @Value("${spring.application.name}") String service) {
        return new ApiLimit(limiter, new RateLimit(limits.api(), Duration.ofMinutes(1)), service);
    }
}
