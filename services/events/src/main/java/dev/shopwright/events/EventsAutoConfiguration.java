package dev.shopwright.events;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives every service with a database an outbox. */
@AutoConfiguration(after = {R2dbcAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class})
@ConditionalOnBean(DatabaseClient.class)
@EnableConfigurationProperties(EventsProperties.class)
@EnableScheduling
class EventsAutoConfiguration {

    @Bean
    Outbox outbox(DatabaseClient database) {
        return new Outbox(database);
    }

    /** By a name of its own, for the schedules to refer to. */
    @Bean
    Duration eventPollInterval(EventsProperties properties) {
        return properties.pollInterval();
    }
}
