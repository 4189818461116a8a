package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.ImageTag;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** How a service is reached inside the cluster, and what the Consul catalogue is to say of it. */
public final class ServiceEndpoint {

    private static final String META = """
            {"shop":"%s","component":"%s","version":"%s"}""";

    private ServiceEndpoint() {}

    /** To its pods, whatever they run. */
    public static Service of(Situation situation, Component component) {
        // spotless:off
        return new ServiceBuilder()
                .withMetadata(metadata(situation, component, ImageTag.of(image(situation, component))))
                .withNewSpec()
                    .withSelector(Labels.selector(situation.name(), component.id()))
                    .addNewPort()
                        .withName("http")
                        .withPort(component.port())
                        .withNewTargetPort("http")
                    .endPort()
                .endSpec()
                .build();
        // spotless:on
    }

    private static String image(Situation situation, Component component) {
        return situation
                .observed()
                .find(Deployment.class, situation.nameOf(component))
                .map(found -> found.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getImage())
                .orElseGet(() -> situation.targetImage(component));
    }

    private static ObjectMeta metadata(Situation situation, Component component, String version) {
        var labels = Labels.of(situation.name(), component.id(), component.id()).withVersion(version);
        if (!situation.spec().catalog().consul()) {
            return situation.metadata(situation.nameOf(component), labels);
        }
        var listed = labels.with("shopwright.dev/catalog", "true");
        return new ObjectMetaBuilder(situation.metadata(situation.nameOf(component), listed))
                .addToAnnotations(
                        "shopwright.dev/catalog-meta", META.formatted(situation.name(), component.id(), version))
                .build();
    }
}
