package dev.shopwright.e2e.pace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shopwright.e2e.shop.Belongings;
import dev.shopwright.e2e.shop.Belongings.Kind;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.stream.Stream;

/** The objects of a running shop as somebody would write them down, without what the API server has put in. */
record FinishedObjects(List<GenericKubernetesResource> objects) {

    /** To be made in another namespace. */
    static FinishedObjects of(RunningShop shop, String namespace) {
        Belongings belongings = Belongings.of(shop);
        return new FinishedObjects(Stream.concat(Stream.of(new Kind("v1", "Secret")), Belongings.WORKS.stream())
                .flatMap(kind -> belongings.all(kind).stream())
                .map(object -> moved(object, shop.client().getNamespace(), namespace))
                .toList());
    }

    private static GenericKubernetesResource moved(GenericKubernetesResource object, String from, String to) {
        ObjectMeta found = object.getMetadata();
        // spotless:off
        object.setMetadata(new ObjectMetaBuilder()
                .withName(found.getName())
                .withLabels(found.getLabels())
                .build());
        // spotless:on
        ObjectNode tree = Serialization.jsonMapper().valueToTree(object);
        tree.remove("status");
        if (tree.get("spec") instanceof ObjectNode spec) {
            strip(object.getKind(), spec);
        }
        return Serialization.unmarshal(tree.toString().replace(from, to), GenericKubernetesResource.class);
    }

    /** Addresses, and the labels by which a Job knows its pods. */
    private static void strip(String kind, ObjectNode spec) {
        if (kind.equals("Service") && !spec.path("clusterIP").asText().equals("None")) {
            spec.remove(List.of("clusterIP", "clusterIPs"));
        }
        if (kind.equals("Job")) {
            spec.remove("selector");
            ObjectNode labels = (ObjectNode) spec.at("/template/metadata/labels");
            labels.remove(List.of("controller-uid", "job-name"));
            labels.remove(List.of("batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name"));
        }
    }
}
