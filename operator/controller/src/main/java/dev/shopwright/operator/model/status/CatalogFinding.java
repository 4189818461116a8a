package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Service;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether Consul's catalogue has the shop's services, as consul-sync tells on each of them. */
public final class CatalogFinding {

    /** Written by consul-sync: {@code true}, or why not. */
    private static final String SYNCED = "shopwright.dev/catalog-synced";

    private CatalogFinding() {}

    public static Finding of(Situation situation) {
        if (!situation.spec().catalog().consul()) {
            return new Finding(Reason.CatalogDisabled, "the Shop does not ask for it");
        }
        if (answers(situation).findAny().isEmpty()) {
            return new Finding(Reason.NotInstalled, "consul-sync has written nothing on the shop's services");
        }
        var pending = Arrays.stream(Component.values())
                .filter(component -> !"true".equals(answer(situation, component).orElse("")))
                .map(component -> component.id()
                        + answer(situation, component).map(": "::concat).orElse(""))
                .collect(Collectors.joining(", "));
        return pending.isEmpty() ? Finding.RUNNING : new Finding(Reason.CatalogPending, Words.of(pending));
    }

    private static Stream<String> answers(Situation situation) {
        return Arrays.stream(Component.values()).flatMap(component -> answer(situation, component).stream());
    }

    private static Optional<String> answer(Situation situation, Component component) {
        return situation
                .observed()
                .find(Service.class, situation.nameOf(component))
                .map(service -> service.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(SYNCED));
    }
}
