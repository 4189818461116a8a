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
    OutboxRows outboxRows(DatabaseClient database, EventsProperties properties) {
        return new OutboxRows(database, properties.retention());
    }

    @Bean
    RelayStreams relayStreams(
            ReactiveStringRedisTemplate redis,
            EventsProperties properties,
            @Value("${spring.application.name}") String service) {
        return new RelayStreams(redis, service, properties.retention());
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxRows rows, RelayStreams streams, @Qualifier("relayPoll") Poll poll, EventsProperties properties) {
        return new OutboxRelay(rows, streams, poll, properties.relayBatch());
    }
}
