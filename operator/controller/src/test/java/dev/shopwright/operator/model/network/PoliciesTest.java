package dev.shopwright.operator.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.SampleShop;
import dev.shopwright.operator.model.network.Network.Host;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoliciesTest {

    private static final List<String> PODS = List.of(
            "auth",
            "product",
            "cart",
            "review",
            "order",
            "storefront",
            "auth-db",
            "product-db",
            "cart-db",
            "review-db",
            "order-db",
            "redis",
            "auth-migrate",
            "product-migrate",
            "cart-migrate",
            "review-migrate",
            "order-migrate");
    private static final List<Integer> PORTS = List.of(8001, 8002, 8003, 8004, 8005, 8006, 5432, 6379);

    /** Every way from one pod of a shop to another, and no other. */
    private static final Set<String> WAYS = new TreeSet<>(List.of(
            "product > auth:8001",
            "cart > auth:8001",
            "review > auth:8001",
            "order > auth:8001",
            "storefront > auth:8001",
            "cart > product:8002",
            "review > product:8002",
            "order > product:8002",
            "order > cart:8003",
            "storefront > product:8002",
            "storefront > cart:8003",
            "storefront > review:8004",
            "storefront > order:8005",
            "auth > auth-db:5432",
            "product > product-db:5432",
            "cart > cart-db:5432",
            "review > review-db:5432",
            "order > order-db:5432",
            "auth-migrate > auth-db:5432",
            "product-migrate > product-db:5432",
            "cart-migrate > cart-db:5432",
            "review-migrate > review-db:5432",
            "order-migrate > order-db:5432",
            "auth > redis:6379",
            "product > redis:6379",
            "cart > redis:6379",
            "review > redis:6379",
            "order > redis:6379",
            "storefront > redis:6379"));

    @Test
    void shouldAllowTheTableOfCallsAndNothingElse() {
        var network = network(SampleShop.plain());
        var ways = new TreeSet<String>();

        for (String from : PODS) {
            for (String to : PODS) {
                PORTS.stream()
                        .filter(port -> network.lets(pod("demo", from), pod("demo", to), port))
                        .forEach(port -> ways.add("%s > %s:%d".formatted(from, to, port)));
            }
        }

        assertThat(ways).isEqualTo(WAYS);
    }

    @Test
    void shouldKeepShopsApart() {
        var both = new Network(
                "shops",
                Stream.of("demo", "other")
                        .flatMap(name -> policies(name).stream())
                        .toList());

        for (String from : PODS) {
            for (String to : PODS) {
                for (int port : PORTS) {
                    assertThat(both.lets(pod("other", from), pod("demo", to), port))
                            .isFalse();
                    assertThat(both.lets(Host.pod("elsewhere", labels("demo", from)), pod("demo", to), port))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldLetTraefikAndMetricsInToServices(Component component) {
        var network = network(SampleShop.plain());
        var service = pod("demo", component.id());

        assertThat(network.lets(Host.pod("traefik", Map.of()), service, component.port()))
                .isTrue();
        assertThat(network.lets(Host.pod("monitoring", Map.of()), service, component.port()))
                .isTrue();
        assertThat(network.lets(Host.pod("others", Map.of()), service, component.port()))
                .isFalse();
        assertThat(network(SampleShop.plain().withoutMetrics())
                        .lets(Host.pod("monitoring", Map.of()), service, component.port()))
                .isFalse();
    }

    @Test
    void shouldLetTraefikReachNoStore() {
        var network = network(SampleShop.plain());

        assertThat(network.lets(Host.pod("traefik", Map.of()), pod("demo", "auth-db"), 5432))
                .isFalse();
        assertThat(network.lets(Host.pod("traefik", Map.of()), pod("demo", "redis"), 6379))
                .isFalse();
    }

    @Test
    void shouldLetThoseWhoCallByNameResolveNames() {
        var network = network(SampleShop.plain());
        var dns = Host.pod("kube-system", Map.of());

        assertThat(PODS).allSatisfy(pod -> {
            var calls = !pod.endsWith("-db") && !pod.equals("redis");
            assertThat(network.lets(pod("demo", pod), dns, "UDP", 53)).as(pod).isEqualTo(calls);
            assertThat(network.lets(pod("demo", pod), dns, "TCP", 53)).as(pod).isEqualTo(calls);
        });
    }

    @Test
    void shouldLetServicesReadTheirConfiguration() {
        var network = network(SampleShop.plain());
        var apiServer = Host.outside("172.18.0.2");

        assertThat(PODS).allSatisfy(pod -> {
            var isService = Component.of(pod).isPresent();
            assertThat(network.lets(pod("demo", pod), apiServer, 6443)).as(pod).isEqualTo(isService);
            assertThat(network.lets(pod("demo", pod), apiServer, 443)).as(pod).isEqualTo(isService);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth    | 587  | 203.0.113.7 | 'mail: {smtp: {host: mail.example.com}}'",
                "auth    | 25   | 203.0.113.7 | 'mail: {smtp: {host: 203.0.113.7, port: 25}}'",
                "cart    | 4318 | 203.0.113.7 | 'telemetry: {otlpEndpoint: \"http://203.0.113.7:4318/v1/traces\"}'",
                "cart    | 443  | 203.0.113.7 | 'telemetry: {otlpEndpoint: \"https://traces.example.com\"}'",
                "cart    | 80   | 203.0.113.7 | 'telemetry: {otlpEndpoint: \"http://traces.example.com\"}'",
                "review  | 5433 | 203.0.113.7 | 'services: {review: {database: {mode: External, host: db, port: 5433, secretName: x}}}'",
                "review-migrate | 5433 | 203.0.113.7 | 'services: {review: {database: {mode: External, host: db, port: 5433, secretName: x}}}'",
                "product | 6380 | 203.0.113.7 | 'redis: {mode: External, host: 203.0.113.7, port: 6380}'",
                "product | 6380 | 2001:db8::7 | 'redis: {mode: External, host: \"2001:db8::7\", port: 6380}'"
            })
    void shouldLetOutWhatTheSpecAsksFor(String pod, int port, String address, String spec) {
        assertThat(network(SampleShop.of(spec)).lets(pod("demo", pod), Host.outside(address), port))
                .isTrue();
    }

    @Test
    void shouldLetOutToOneAddressOnlyWhereItIsKnown() {
        var redis = network(SampleShop.of("redis: {mode: External, host: 203.0.113.7}"));

        assertThat(redis.lets(pod("demo", "cart"), Host.outside("203.0.113.8"), 6379))
                .isFalse();
    }

    @Test
    void shouldLetNobodyButAuthSendMail() {
        var mailing = network(SampleShop.of("mail: {smtp: {host: mail.example.com}}"));

        assertThat(Component.values())
                .filteredOn(component -> mailing.lets(pod("demo", component.id()), Host.outside("203.0.113.7"), 587))
                .containsExactly(Component.AUTH);
    }

    @Test
    void shouldNotAskACollectorThatIsNone() {
        assertThat(Endpoint.of("http://")).isEmpty();
        assertThat(Endpoint.of("http://[")).isEmpty();
        assertThat(Endpoint.of("https://me:pw@[::1]:4318/x?y")).contains(new Endpoint("::1", 4318));
    }

    @Test
    void shouldLetCloudNativePgWork() {
        var network = network(SampleShop.of("services: {cart: {database: {mode: CloudNativePG}}}"));
        var server = Host.pod("shops", Map.of("cnpg.io/cluster", "demo-cart-db"));
        var operator = Host.pod("cnpg-system", Map.of("app.kubernetes.io/name", "cloudnative-pg"));

        assertThat(network.lets(pod("demo", "cart"), server, 5432)).isTrue();
        assertThat(network.lets(pod("demo", "cart-migrate"), server, 5432)).isTrue();
        assertThat(network.lets(pod("demo", "auth"), server, 5432)).isFalse();
        assertThat(network.lets(server, server, 5432)).isTrue();
        assertThat(network.lets(operator, server, 8000)).isTrue();
        assertThat(network.lets(Host.pod("cnpg-system", Map.of()), server, 8000))
                .isFalse();
        assertThat(network.lets(server, Host.outside("172.18.0.2"), 6443)).isTrue();
    }

    @Test
    void shouldLeaveOthersPodsAlone() {
        var network = network(SampleShop.plain());
        var others = Host.pod("shops", Map.of("app.kubernetes.io/instance", "demo"));

        assertThat(network.lets(others, Host.outside("203.0.113.7"), 443)).isTrue();
    }

    @Test
    void shouldNameNoTwoPoliciesTheSame() {
        assertThat(policies("demo"))
                .extracting(policy -> policy.getMetadata().getName())
                .doesNotHaveDuplicates()
                .contains("demo-default-deny", "demo-auth", "demo-auth-db", "demo-auth-migrate", "demo-redis")
                .hasSize(1 + 6 + 5 + 5 + 1);
    }

    private static Network network(SampleShop shop) {
        return new Network("shops", Policies.of(shop.situation()));
    }

    private static List<NetworkPolicy> policies(String shop) {
        var situation = SampleShop.plain().situation();
        situation.shop().getMetadata().setName(shop);
        return Policies.of(situation);
    }

    private static Host pod(String shop, String component) {
        return Host.pod("shops", labels(shop, component));
    }

    private static Map<String, String> labels(String shop, String component) {
        return Labels.of(shop, "any", component).values();
    }
}
