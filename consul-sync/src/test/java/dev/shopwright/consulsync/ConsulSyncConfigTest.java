package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.consulsync.consul.ConsulAccess;
import dev.shopwright.consulsync.mirror.Naming;
import dev.shopwright.daemon.InvalidConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsulSyncConfigTest {

    @Test
    void shouldNeedNothingButTheClustersName() {
        ConsulSyncConfig config = ConsulSyncConfig.from(Map.of("CLUSTER_NAME", "blue"));

        assertThat(config.naming()).isEqualTo(new Naming("blue", ""));
        assertThat(config.consul())
                .isEqualTo(new ConsulAccess(
                        URI.create("http://localhost:8500"), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void shouldReadHowConsulIsSpokenTo() {
        ConsulSyncConfig config = ConsulSyncConfig.from(Map.of(
                "CLUSTER_NAME", "blue",
                "CONSUL_HTTP_ADDR", "https://consul.example.com:8501",
                "CONSUL_HTTP_TOKEN_FILE", "/token",
                "CONSUL_AUTH_METHOD", "kubernetes",
                "CONSUL_CACERT", "/ca.crt"));

        assertThat(config.consul())
                .isEqualTo(new ConsulAccess(
                        URI.create("https://consul.example.com:8501"),
                        Optional.of(Path.of("/token")),
                        Optional.of("kubernetes"),
                        Optional.of(Path.of("/ca.crt"))));
    }

    @ParameterizedTest
    @CsvSource({
        "CLUSTER_NAME, ''",
        "CLUSTER_NAME, Blue",
        "CLUSTER_NAME, a-name-of-more-than-thirty-letters",
        "NAME_PREFIX, red-",
        "CONSUL_HTTP_ADDR, consul:8500",
        "HTTP_PORT, 70000"
    })
    void shouldSayWhichVariableIsWrong(String variable, String value) {
        Map<String, String> environment = new HashMap<>(Map.of("CLUSTER_NAME", "blue"));
        environment.put(variable, value);

        assertThatThrownBy(() -> ConsulSyncConfig.from(environment))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining(variable);
    }
}
