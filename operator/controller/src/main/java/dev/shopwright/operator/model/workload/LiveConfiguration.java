package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.Optional;

/** What a service takes over while it runs. Everything else is in its environment, and a change of it makes new pods. */
public final class LiveConfiguration {

    private static final String FILE = """
            logging:
              level:
                dev.shopwright: %s
            """;

    private LiveConfiguration() {}

    /** As a file that Spring reads. */
    public static ConfigMap of(Situation situation, Component component) {
        var labels = Labels.of(situation.name(), component.id(), component.id());
        var logging = Optional.ofNullable(situation.service(component).logging())
                .orElse(situation.spec().logging());
        return new ConfigMapBuilder()
                .withMetadata(situation.metadata(situation.nameOf(component), labels))
                .addToData(component.id() + ".yaml", FILE.formatted(logging.level()))
                .build();
    }
}
