package dev.shopwright.chart;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;
import java.util.stream.Collectors;

/** What makes pods, each of which has one container. */
record Workload(ObjectMeta metadata, PodTemplateSpec template) {

    String name() {
        return metadata.getName();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    Container container() {
        return pod().getContainers().get(0);
    }

    /** Those of its variables whose values are known before it runs. */
    Map<String, String> environment() {
        return container().getEnv().stream()
                .filter(variable -> variable.getValueFrom() == null)
                .collect(Collectors.toMap(
                        EnvVar::getName, variable -> variable.getValue() == null ? "" : variable.getValue()));
    }
}
