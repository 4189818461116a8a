package dev.shopwright.web.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.TimeoutOptions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Makes commands fail at once while the connection is down, instead of queueing them: everything that uses Redis has
 * another way, and waiting for the time-out on each request would be the outage. Nor are they sent again after a
 * reconnect, since a reply that was cut in half would be read on into the second one.
 */
@AutoConfiguration
public class RedisConfiguration {

    @Bean
    LettuceClientOptionsBuilderCustomizer failFast() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .timeoutOptions(TimeoutOptions.enabled());
    }
}
