package dev.shopwright.operator.model.pod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected spellings are those of resource.Quantity in k8s.io/apimachinery, by which the API server writes. */
class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "1Gi, 1Gi",
        "1024Mi, 1Gi",
        "1.5Gi, 1536Mi",
        "0.5Gi, 512Mi",
        "0.5Ki, 512",
        "1000Ki, 1000Ki",
        "1025, 1025",
        "1000m, 1",
        "0.5, 500m",
        "50m, 50m",
        "1500m, 1500m",
        "1000M, 1G",
        "1000k, 1M",
        "100000, 100k",
        "1.3Gi, 1395864371200m",
        "5E3, 5E3",
        "0, 0",
        "0.0001m, 100n"
    })
    void shouldSpellLikeTheApiServer(String written, String canonical) {
        assertThat(Amount.of(written)).hasToString(canonical);
    }
}
