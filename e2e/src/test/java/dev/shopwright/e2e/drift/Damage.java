package dev.shopwright.e2e.drift;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody does to an object by hand, and how to see that it is undone. */
enum Damage {
    /** Part of what makes it the shop's is taken from it. */
    RELABELLED {
        @Override
        void inflict(Resource<GenericKubernetesResource> object) {
            patch(object, Map.of("metadata", Map.of("labels", Map.of("app.kubernetes.io/part-of", "somebody"))));
        }
    },
    /** It says something else. */
    EDITED {
        @Override
        boolean suits(GenericKubernetesResource object) {
            return EDITS.containsKey(object.getKind());
        }

        @Override
        void inflict(Resource<GenericKubernetesResource> object) {
            patch(object, EDITS.get(object.get().getKind()));
        }
    },
    /** It is gone. */
    DELETED {
        @Override
        void inflict(Resource<GenericKubernetesResource> object) {
            object.delete();
        }

        @Override
        boolean isUndone(GenericKubernetesResource before, @Nullable GenericKubernetesResource now) {
            return now != null
                    && now.getMetadata().getDeletionTimestamp() == null
                    && !now.getMetadata().getUid().equals(before.getMetadata().getUid());
        }
    };

    private static final Map<String, Map<String, ?>> EDITS = Map.of(
            "Role", yaml("rules: []"),
            "RoleBinding", yaml("subjects: []"),
            "NetworkPolicy", yaml("spec: {podSelector: {matchLabels: {app.kubernetes.io/component: nobody}}}"),
            "ConfigMap", yaml("data: null"),
            "Service", yaml("spec: {selector: {app.kubernetes.io/component: nobody}}"),
            "Deployment", yaml("spec: {strategy: {rollingUpdate: {maxUnavailable: 1}}}"),
            "HorizontalPodAutoscaler", yaml("spec: {maxReplicas: 50}"),
            "IngressRoute", yaml("spec: {routes: []}"));

    abstract void inflict(Resource<GenericKubernetesResource> object);

    boolean suits(GenericKubernetesResource object) {
        return true;
    }

    boolean isUndone(GenericKubernetesResource before, @Nullable GenericKubernetesResource now) {
        return now != null && content(now).equals(content(before));
    }

    /** What the operator has a say in. */
    private static Map<String, Object> content(GenericKubernetesResource object) {
        Map<String, Object> content = new HashMap<>(object.getAdditionalProperties());
        content.remove("status");
        content.put("labels", Objects.requireNonNullElse(object.getMetadata().getLabels(), Map.of()));
        return content;
    }

    private static void patch(Resource<GenericKubernetesResource> object, Map<String, ?> change) {
        object.patch(PatchContext.of(PatchType.JSON_MERGE), Serialization.asJson(change));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> yaml(String text) {
        return Serialization.unmarshal(text, Map.class);
    }
}
