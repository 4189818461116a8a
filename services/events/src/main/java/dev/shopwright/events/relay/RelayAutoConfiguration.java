package dev.shopwright.events.relay;

import dev.shopwright.events.EventsProperties;
import dev.shopwright.events.poll.Poll;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

/** Runs the relay in every service that has an outbox. */
@AutoConfiguration(afterName = "dev.shopwright.events.EventsAutoConfiguration")
@ConditionalOnBean({DatabaseClient.class, ReactiveStringRedisTemplate.class})
class RelayAutoConfiguration {

    @Bean
    Poll relayPoll(EventsProperties properties) {
        return new Poll("relay", properties.patience(), Clock.systemUTC());
    }

    @Bean
    OutboxRelay outboxRelay(
            DatabaseClient database,
            ReactiveStringRedisTemplate redis,
            EventsProperties properties,
            @Qualifier("relayPoll") Poll poll,
            @Value("${spring.application.name}") String service) {
        return new OutboxRelay(
                new OutboxRows(database), new RelayStreams(redis, service), properties, poll, Clock.systemUTC());
    }
}
