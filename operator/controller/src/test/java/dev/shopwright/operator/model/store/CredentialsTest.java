package dev.shopwright.operator.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.credential.RandomKeys;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final KeyMaker KEYS = new RandomKeys();

    @Test
    void shouldMakeUpWhatEachPartNeeds() {
        // When
        var secrets = byName(Credentials.missing(SampleShop.plain().situation(), KEYS));

        // Then
        assertThat(secrets.keySet())
                .containsExactlyInAnyOrder(
                        "demo-auth",
                        "demo-product",
                        "demo-cart",
                        "demo-review",
                        "demo-order",
                        "demo-storefront",
                        "demo-redis",
                        "demo-admin");
        assertThat(secrets.get("demo-auth").getData())
                .containsOnlyKeys("DB_PASSWORD", "KEY_ENCRYPTION_KEY", "SERVICE_KEY", "SERVICE_KEY_PUBLIC");
        assertThat(secrets.get("demo-cart").getData()).containsKey("CART_COOKIE_KEY");
        assertThat(secrets.get("demo-order").getData()).containsKey("ORDER_LINK_KEY");
        assertThat(secrets.get("demo-storefront").getData())
                .containsOnlyKeys("MAINTENANCE_KEY", "SERVICE_KEY", "SERVICE_KEY_PUBLIC");
        assertThat(secrets.get("demo-redis").getData()).containsOnlyKeys("REDIS_PASSWORD");
        assertThat(value(secrets.get("demo-admin"), "email")).isEqualTo("admin@demo.localhost");
    }

    @Test
    void shouldHoldThemAndLeaveThemBehind() {
        assertThat(Credentials.missing(SampleShop.plain().situation(), KEYS)).allSatisfy(secret -> {
            assertThat(secret.getMetadata().getFinalizers()).containsExactly("shopwright.dev/data");
            assertThat(secret.getMetadata().getOwnerReferences()).isEmpty();
        });
    }

    @Test
    void shouldMakeNothingUpThatIsThere() {
        // Given
        var shop = SampleShop.plain();
        Credentials.missing(shop.situation(), KEYS).forEach(shop::found);

        // Then
        assertThat(Credentials.missing(shop.situation(), KEYS)).isEmpty();
    }

    @Test
    void shouldAddAKeyThatIsMissingAndNoOther() {
        // Given
        var shop = SampleShop.plain();
        var secrets = byName(Credentials.missing(shop.situation(), KEYS));
        secrets.values().forEach(shop::found);
        var auth = secrets.get("demo-auth");
        shop.found(new SecretBuilder(auth).removeFromData("SERVICE_KEY_PUBLIC").build());

        // When
        var missing = Credentials.missing(shop.situation(), KEYS);

        // Then
        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).getData())
                .isEqualTo(Map.of("SERVICE_KEY_PUBLIC", auth.getData().get("SERVICE_KEY_PUBLIC")));
    }

    @Test
    void shouldMakeUpNoPasswordOfWhatOthersRun() {
        // Given
        var shop = SampleShop.of("""
                admin: {secretName: boss}
                services: {auth: {database: {mode: External, host: db, secretName: db}}}
                """);

        // When
        var secrets = byName(Credentials.missing(shop.situation(), KEYS));

        // Then
        assertThat(secrets).doesNotContainKey("demo-admin");
        assertThat(secrets.get("demo-auth").getData()).doesNotContainKey("DB_PASSWORD");
    }

    @Test
    void shouldApplyEverythingButValues() {
        // Given
        var shop = SampleShop.of("deletionPolicy: Delete").found(secret(""));

        // When
        var found = Credentials.found(shop.situation());

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getData()).isEmpty();
        assertThat(found.get(0).getMetadata().getFinalizers()).containsExactly("shopwright.dev/data");
        assertThat(found.get(0).getMetadata().getOwnerReferences()).hasSize(1);
    }

    @Test
    void shouldTellOfADeletionThatIsHeld() {
        // Given
        var shop = SampleShop.plain().found(secret("deletionTimestamp: 2026-11-26T11:00:00Z"));

        // Then
        assertThat(Credentials.deletion(shop.situation())).hasValueSatisfying(finding -> {
            assertThat(finding.reason()).isEqualTo(Reason.SecretDeletionHeld);
            assertThat(finding.message()).contains("demo-redis");
        });
        assertThat(Credentials.found(shop.situation())).isEmpty();
        assertThat(Credentials.deletion(SampleShop.plain().found(secret("")).situation()))
                .isEmpty();
    }

    @Test
    void shouldKeepWhatHoldsData() {
        assertThat(FoundData.in(SampleShop.plain().found(secret("")).situation().observed()))
                .containsExactly(new ObjectKey("Secret", "demo-redis"));
    }

    private static String secret(String more) {
        return """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: demo-redis
                  labels: {app.kubernetes.io/instance: demo, app.kubernetes.io/component: redis}
                  %s
                data: {REDIS_PASSWORD: eA==}
                """.formatted(more);
    }

    private static Map<String, Secret> byName(List<Secret> secrets) {
        return secrets.stream().collect(Collectors.toMap(CredentialsTest::name, Function.identity()));
    }

    private static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }

    private static String value(Secret secret, String key) {
        return new String(Base64.getDecoder().decode(secret.getData().get(key)));
    }
}
