package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Observed.Refusal;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

    private static final ObjectKey SERVICE = new ObjectKey("Service", "demo-auth");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Outcome outcome = new Outcome(new ShopMetrics(registry));

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422})
    void shouldRememberWhatWasRefusedAndGoOn(int status) {
        boolean written = outcome.attempt(SERVICE, () -> fail(status));

        assertThat(written).isFalse();
        assertThat(outcome.refusals()).isEqualTo(Map.of(SERVICE, new Refusal(status, "no")));
        assertThatCode(outcome::throwFailure).doesNotThrowAnyException();
        assertThat(registry.get("shopwright.apply.failures")
                        .tag("kind", "Service")
                        .counter()
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void shouldGoOnButHaveTheRestTriedAgain(int status) {
        outcome.attempt(SERVICE, () -> fail(status));

        assertThat(outcome.attempt(new ObjectKey("Role", "demo"), () -> {})).isTrue();
        assertThat(outcome.refusals()).isEmpty();
        assertThatThrownBy(outcome::throwFailure).isInstanceOf(KubernetesClientException.class);
    }

    @Test
    void shouldEndAtOnceWhenNobodyAnswers() {
        KubernetesClientException silence = new KubernetesClientException("no route", new IOException("no route"));

        assertThatThrownBy(() -> outcome.attempt(SERVICE, () -> {
                    throw silence;
                }))
                .isSameAs(silence);
    }

    private static void fail(int status) {
        throw new KubernetesClientException(
                "failed", status, new StatusBuilder().withMessage("no").build());
    }
}
