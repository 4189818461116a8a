package dev.shopwright.operator.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecFindingTest {

    @Test
    void shouldHaveNothingAgainstTheSmallestShop() {
        assertThat(SpecFinding.of(SampleShop.plain().situation())).isEqualTo(Finding.RUNNING);
    }

    @Test
    void shouldRepeatWhichRulesAreBroken() {
        var shop = SampleShop.of(
                "services: {auth: {database: {mode: External}}, product: {autoscaling: {min: 3, max: 2}}}");

        var finding = SpecFinding.of(shop.situation());

        assertThat(finding.reason()).isEqualTo(Reason.InvalidSpec);
        assertThat(finding.message())
                .contains("spec.services.auth.database: ", "; ", "spec.services.product.autoscaling: ");
    }

    static Stream<Arguments> namedSecrets() {
        return Stream.of(
                Arguments.of("tls: {secretName: mine}", "spec.tls.secretName", "tls.crt"),
                Arguments.of("admin: {secretName: mine}", "spec.admin.secretName", "username"),
                Arguments.of("mail: {smtp: {host: mail, secretName: mine}}", "spec.mail.smtp.secretName", "username"),
                Arguments.of(
                        "services: {cart: {database: {mode: External, host: db, secretName: mine}}}",
                        "spec.services.cart.database.secretName",
                        "username"),
                Arguments.of(
                        "redis: {mode: External, host: redis, secretName: mine}", "spec.redis.secretName", "password"));
    }

    @ParameterizedTest
    @MethodSource("namedSecrets")
    void shouldMissASecret(String spec, String field, String key) {
        assertThat(SpecFinding.of(SampleShop.of(spec).situation()))
                .isEqualTo(new Finding(Reason.SecretMissing, field + ": there is no Secret mine"));
    }

    @ParameterizedTest
    @MethodSource("namedSecrets")
    void shouldMissAKey(String spec, String field, String key) {
        var finding = SpecFinding.of(SampleShop.of(spec).given("mine", "other").situation());

        assertThat(finding.reason()).isEqualTo(Reason.SecretMissing);
        assertThat(finding.message()).startsWith("%s: Secret mine has no %s".formatted(field, key));
    }

    @ParameterizedTest
    @MethodSource("namedSecrets")
    void shouldBeContentWithAllKeys(String spec, String field, String key) {
        var shop = SampleShop.of(spec).given("mine", "username", "email", "password", "tls.crt", "tls.key");

        assertThat(SpecFinding.of(shop.situation())).isEqualTo(Finding.RUNNING);
    }

    @Test
    void shouldMissTheKeysOfAPaymentProvider() {
        var shop = SampleShop.of("checkout: {payments: [{provider: stripe, secretName: mine}]}");

        assertThat(SpecFinding.of(shop.situation()).message())
                .isEqualTo("spec.checkout.payments.secretName: there is no Secret mine");
        assertThat(SpecFinding.of(shop.given("mine", "secretKey", "publishableKey")
                                .situation())
                        .message())
                .isEqualTo("spec.checkout.payments.secretName: Secret mine has no webhookSecret");
    }
}
