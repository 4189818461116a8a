package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import dev.shopwright.operator.model.store.Store;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The environment of a service's pods: what it needs to know, and can't take over while it runs. */
public final class ServiceEnvironment {

    private ServiceEnvironment() {}

    /** In an order that never changes. */
    public static List<EnvVar> of(Situation situation, Component component) {
        var variables = new ArrayList<EnvVar>();
        variables.addAll(shop(situation));
        variables.addAll(addresses(situation));
        variables.addAll(configuration(situation, component));
        variables.addAll(keys(situation, component));
        variables.addAll(Store.cache(situation).environment());
        if (component.hasDatabase()) {
            variables.addAll(Store.database(situation, component).environment());
        }
        variables.addAll(OwnEnvironment.of(situation, component));
        return variables;
    }

    private static List<EnvVar> shop(Situation situation) {
        var spec = situation.spec();
        var scheme = spec.tls() == null ? "http" : "https";
        return List.of(
                Variable.of("SITE_URL", scheme + "://" + spec.host()),
                Variable.of("SHOP_NAME", spec.storefront().name()),
                Variable.of("SHOP_CURRENCY", spec.storefront().currency()),
                Variable.of("SHOP_LOCALES", String.join(",", spec.storefront().locales())),
                Variable.of(
                        "TRUSTED_PROXIES", String.join(",", situation.settings().trustedProxies())));
    }

    private static List<EnvVar> addresses(Situation situation) {
        var variables = new ArrayList<EnvVar>();
        for (var called : Component.values()) {
            if (called != Component.STOREFRONT) {
                variables.add(Variable.of(
                        called.id().toUpperCase(Locale.ROOT) + "_URL",
                        "http://%s:%d".formatted(situation.nameOf(called), called.port())));
            }
        }
        return variables;
    }

    private static List<EnvVar> configuration(Situation situation, Component component) {
        var variables = new ArrayList<EnvVar>();
        variables.add(Variable.of("LOG_FORMAT", "ecs"));
        variables.add(Variable.of("CONFIG_MAP", situation.nameOf(component)));
        variables.add(ownNamespace());
        if (situation.spec().telemetry() != null) {
            variables.add(
                    Variable.of("OTLP_ENDPOINT", situation.spec().telemetry().otlpEndpoint()));
        }
        return variables;
    }

    private static EnvVar ownNamespace() {
        // spotless:off
        return new EnvVarBuilder()
                .withName("SPRING_CLOUD_KUBERNETES_CLIENT_NAMESPACE")
                .withNewValueFrom()
                    .withNewFieldRef()
                        // the API server would add it, and find a difference
                        .withApiVersion("v1")
                        .withFieldPath("metadata.namespace")
                    .endFieldRef()
                .endValueFrom()
                .build();
        // spotless:on
    }

    private static List<EnvVar> keys(Situation situation, Component component) {
        return List.of(
                Variable.secret("SERVICE_KEY", situation.nameOf(component)),
                Variable.of("SERVICE_KEYS", ServiceKeys.of(situation)));
    }
}
