package dev.shopwright.operator.shop;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OwnedKind;
import dev.shopwright.operator.installation.Requests;
import dev.shopwright.operator.installation.RunningOperator;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.installation.WithOperator;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shop that is as it should be is left alone, however often it is looked at. */
@WithOperator
class RestIT {

    private static final int PASSES = 5;
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Installation installation;
    private final RunningOperator operator;
    private final String namespace;
    private final List<TestShop> shops;

    RestIT(Installation installation, RunningOperator operator) throws IOException {
        this.installation = installation;
        this.operator = operator;
        namespace = installation.namespace("rest");
        installation.secret(namespace, "tls", "tls.crt", "tls.key");
        installation.secret(namespace, "admin", "username", "email", "password");
        installation.secret(namespace, "account", "username", "password");
        shops = manifests()
                .map(yaml -> TestShop.create(installation.admin(), namespace, yaml))
                .toList();
    }

    List<TestShop> shops() {
        return shops;
    }

    @ParameterizedTest
    @MethodSource("shops")
    void shouldWriteNothingWhenThereIsNothingToDo(TestShop shop) {
        shop.await("Ready", shop.resource().get().getMetadata().getAnnotations().get("ready"));

        assertRest(shop);
    }

    @Test
    void shouldWriteNothingToACloudNativePgThatIsAsItShouldBe() {
        TestShop shop = TestShop.create(
                installation.admin(),
                namespace,
                "native",
                "{host: native.localhost, services: {cart: {database: {mode: CloudNativePG, instances: 2}}}}");
        shop.await("DatabasesReady", "False DatabaseStarting");
        var cluster = OwnedKind.Cluster.named("native-cart-db", shop);
        Awaitility.await().until(() -> cluster.get() != null);
        cluster.subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), TestShop.json("{status: {readyInstances: 2}}"));
        shop.awaitReady();

        assertRest(shop);
    }

    private void assertRest(TestShop shop) {
        Map<String, String> before = settled(shop);
        long writes = writes(shop);

        for (int pass = 0; pass < PASSES; pass++) {
            look(shop, pass);
        }

        assertThat(versions(shop)).isEqualTo(before);
        assertThat(writes(shop)).isEqualTo(writes);
    }

    /** A changed annotation has the shop looked at. */
    private void look(TestShop shop, int pass) {
        double passes = passes();
        shop.patch("{metadata: {annotations: {pass: 'no %d'}}}".formatted(pass));
        Awaitility.await().pollInterval(STEP).until(() -> passes() > passes);
    }

    /** The versions when all that controllers had to report has been reported. */
    private Map<String, String> settled(TestShop shop) {
        AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
        Awaitility.await().pollInterval(QUIET).until(() -> {
            Map<String, String> now = versions(shop);
            return now.equals(last.getAndSet(now));
        });
        return last.get();
    }

    private double passes() {
        return operator.metrics()
                .get("operator.sdk.reconciliations.success")
                .counter()
                .count();
    }

    private long writes(TestShop shop) {
        return operator.requests()
                .all()
                .filter(Requests.Request::isWrite)
                .filter(request -> request.path().contains("/" + shop.name()))
                .count();
    }

    /** Of all that has the shop's labels, by kind and name. */
    private static Map<String, String> versions(TestShop shop) {
        return Arrays.stream(OwnedKind.values())
                .flatMap(kind -> kind.of(shop).stream())
                .collect(toMap(
                        object -> object.getKind() + "/" + object.getMetadata().getName(),
                        object -> object.getMetadata().getResourceVersion()));
    }

    private static Stream<String> manifests() throws IOException {
        try (InputStream yaml = RestIT.class.getResourceAsStream("/installation/shops.yaml")) {
            return Arrays.stream(new String(yaml.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^---$"))
                    .skip(1);
        }
    }
}
