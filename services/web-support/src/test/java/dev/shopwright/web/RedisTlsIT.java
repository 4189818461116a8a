package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ServiceIT;
import dev.shopwright.test.TestRedis;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A Redis of somebody else, which speaks TLS and knows its users by name. */
@ServiceIT("probe")
@DirtiesContext
@TestPropertySource(properties = {"REDIS_TLS=true", "REDIS_USERNAME=shop", "REDIS_PASSWORD=secret"})
class RedisTlsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TestRedis REDIS = TestRedis.start();

    @TempDir
    static Path folder;

    @Autowired
    private ReactiveStringRedisTemplate redis;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) throws IOException, GeneralSecurityException {
        admit("shop", "secret");
        var proxy = TlsProxy.before(REDIS.port(), folder);
        properties.add("spring.data.redis.host", () -> "localhost");
        properties.add("spring.data.redis.port", proxy::port);
        properties.add("spring.data.redis.ssl.bundle", () -> "redis");
        properties.add(
                "spring.ssl.bundle.jks.redis.truststore.location",
                () -> proxy.trustStore().toUri());
        properties.add("spring.ssl.bundle.jks.redis.truststore.password", () -> TlsProxy.PASSWORD);
    }

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    @Test
    void shouldBeReachedAsTheUserThatIsNamed() {
        var user = redis.execute(connection -> connection.serverCommands().getClientList())
                .next()
                .block(PATIENCE);

        assertThat(user).isNotNull().asString().contains("user=shop");
    }

    private static void admit(String user, String password) {
        try (var client = RedisClient.create(RedisURI.create(REDIS.host(), REDIS.port()));
                var connection = client.connect()) {
            connection
                    .sync()
                    .aclSetuser(
                            user,
                            AclSetuserArgs.Builder.on()
                                    .addPassword(password)
                                    .allKeys()
                                    .allChannels()
                                    .allCommands());
        }
    }
}
