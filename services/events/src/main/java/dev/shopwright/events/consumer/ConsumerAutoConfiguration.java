package dev.shopwright.events.consumer;

import dev.shopwright.events.EventHandler;
import dev.shopwright.events.EventsProperties;
import dev.shopwright.events.poll.Poll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Runs the consumer in every service that handles facts of others. */
@AutoConfiguration(afterName = "dev.shopwright.events.relay.RelayAutoConfiguration")
@ConditionalOnBean({EventHandler.class, DatabaseClient.class, ReactiveStringRedisTemplate.class})
class ConsumerAutoConfiguration {

    @Bean
    Poll consumerPoll(EventsProperties properties) {
        return new Poll("consumer", properties.patience(), Clock.systemUTC());
    }

    @Bean
    Turn eventTurn(
            DatabaseClient database,
            TransactionalOperator transaction,
            ReactiveTransactionManager transactions,
            @Value("${spring.application.name}") String service) {
        return new Turn(database, transaction, transactions, service);
    }

    @Bean
    Inbox eventInbox(
            DatabaseClient database,
            List<EventHandler> handlers,
            EventsProperties properties,
            @Value("${spring.application.name}") String service) {
        return new Inbox(database, service, handlers, properties.memory());
    }

    @Bean
    ParkedEvents parkedEvents(
            DatabaseClient database, EventsProperties properties, @Value("${spring.application.name}") String service) {
        return new ParkedEvents(database, service, properties.attempts());
    }

    @Bean
    EventStreams eventStreams(
            ReactiveStringRedisTemplate redis,
            EventsProperties properties,
            List<EventHandler> handlers,
            @Value("${spring.application.name}") String service) {
        Set<String> types = handlers.stream().map(EventHandler::type).collect(Collectors.toUnmodifiableSet());
        return new EventStreams(redis, service, types, properties.consumerBatch());
    }

    @Bean
    EventConsumer eventConsumer(EventStreams streams, Inbox inbox, ParkedEvents parked, Turn turn) {
        return new EventConsumer(streams, inbox, parked, turn);
    }

    @Bean
    ConsumerSchedule consumerSchedule(
            EventConsumer consumer, Inbox inbox, ParkedEvents parked, @Qualifier("consumerPoll") Poll poll) {
        return new ConsumerSchedule(consumer, inbox, parked, poll);
    }
}
