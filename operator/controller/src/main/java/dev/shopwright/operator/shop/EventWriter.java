package dev.shopwright.operator.shop;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the events that {@code kubectl describe shop} shows. */
final class EventWriter {

    private static final Logger log = LoggerFactory.getLogger(EventWriter.class);

    private final Pass pass;

    EventWriter(Pass pass) {
        this.pass = pass;
    }

    /** One for each reason: what several conditions say is one thing that happened. */
    void write(List<Condition> changed) {
        Set<String> told = new HashSet<>();
        changed.stream()
                .filter(condition -> told.add(condition.getReason()))
                .map(this::event)
                .forEach(this::create);
    }

    private Event event(Condition condition) {
        var shop = pass.shop().getMetadata();
        String now = pass.observed().now().toString();
        // spotless:off
        return new EventBuilder()
                .withNewMetadata()
                    .withGenerateName(shop.getName() + "-")
                    .withNamespace(shop.getNamespace())
                .endMetadata()
                .withNewInvolvedObject()
                    .withApiVersion(pass.shop().getApiVersion())
                    .withKind(pass.shop().getKind())
                    .withName(shop.getName())
                    .withNamespace(shop.getNamespace())
                    .withUid(shop.getUid())
                .endInvolvedObject()
                .withType(Transitions.isProblem(condition) ? "Warning" : "Normal")
                .withReason(condition.getReason())
                .withMessage("%s is %s. %s".formatted(condition.getType(), condition.getStatus(), condition.getMessage()))
                .withReportingComponent(ShopReconciler.FIELD_MANAGER)
                .withReportingInstance(ShopReconciler.FIELD_MANAGER)
                .withNewSource().withComponent(ShopReconciler.FIELD_MANAGER).endSource()
                .withFirstTimestamp(now)
                .withLastTimestamp(now)
                .withCount(1)
                .build();
        // spotless:on
    }

    /** One that is lost is no reason to do anything again. */
    private void create(Event event) {
        try {
            pass.client().resource(event).create();
        } catch (KubernetesClientException e) {
            log.debug("event lost shop={} reason={} error={}", pass.name(), event.getReason(), e.getMessage());
        }
    }
}
