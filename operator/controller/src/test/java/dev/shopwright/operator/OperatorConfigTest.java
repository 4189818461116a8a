package dev.shopwright.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.daemon.InvalidConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorConfigTest {

    @Test
    void shouldHaveADefaultForAllButTheVersion() {
        OperatorConfig config = OperatorConfig.from(Map.of("VERSION", "1.0.0"));

        assertThat(config.watchNamespaces()).isEmpty();
        assertThat(config.leaderElection()).isTrue();
        assertThat(config.httpPort()).isEqualTo(8080);
        assertThat(config.safetyInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.settings().version()).isEqualTo("1.0.0");
        assertThat(config.settings().trustedProxies()).hasSize(3);
    }

    @Test
    void shouldReadWhatIsGiven() {
        OperatorConfig config = OperatorConfig.from(Map.of(
                "VERSION", "1.0.0",
                "WATCH_NAMESPACES", "shops, more-shops,",
                "LEADER_ELECTION", "false",
                "SAFETY_INTERVAL", "90s",
                "IMAGE_PULL_SECRETS", "registry"));

        assertThat(config.watchNamespaces()).containsExactlyInAnyOrder("shops", "more-shops");
        assertThat(config.leaderElection()).isFalse();
        assertThat(config.safetyInterval()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.settings().imagePullSecrets()).containsExactly("registry");
    }

    @Test
    void shouldTakeAnEmptyValueForNone() {
        OperatorConfig config = OperatorConfig.from(Map.of("VERSION", "1.0.0", "HTTP_PORT", " ", "LEASE_NAME", ""));

        assertThat(config.httpPort()).isEqualTo(8080);
        assertThat(config.leaseName()).isEqualTo("shopwright-operator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP_PORT         | http     | HTTP_PORT is 'http', but has to be a port from 0 to 65535: where /metrics
            HTTP_PORT         | 70000    | HTTP_PORT is '70000', but has to be a port from 0 to 65535
            LEADER_ELECTION   | yes      | LEADER_ELECTION is 'yes', but has to be true or false
            SAFETY_INTERVAL   | 5        | SAFETY_INTERVAL is '5', but has to be a time such as 30s, 5m or 1h
            IMAGE_PULL_POLICY | Sometimes| IMAGE_PULL_POLICY is 'Sometimes', but has to be one of Always, IfNotPresent, Never
            VERSION           | ''       | VERSION is missing: the image tag of shops that name none
            """)
    void shouldSayInOneLineWhatIsWrong(String name, String value, String message) {
        Map<String, String> environment = new HashMap<>(Map.of("VERSION", "1.0.0"));
        environment.put(name, value);

        assertThatThrownBy(() -> OperatorConfig.from(environment))
                .isInstanceOf(InvalidConfigurationException.class)
                .message()
                .startsWith(message)
                .doesNotContain("\n");
    }
}
