package dev.shopwright.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** How the operator speaks to the API server. */
final class ApiServerClient {

    /** Only what passes in a moment is tried again here: the loop does so as well, and tells of it. */
    private static final int RETRIES = 3;

    private ApiServerClient() {}

    static KubernetesClient create(OperatorConfig config) {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(Config.autoConfigure(null))
                        .withRequestRetryBackoffLimit(RETRIES)
                        .withUserAgent("shopwright/" + config.settings().version())
                        .build())
                .withKubernetesSerialization(
                        new KubernetesSerialization(new ObjectMapper().addMixIn(Pod.class, LeanPod.class), true))
                .build();
    }

    /** Who has set which field is much of what is told of a pod; nobody here asks, and there are thousands of pods. */
    private interface LeanPod {

        @JsonIgnoreProperties("managedFields")
        ObjectMeta getMetadata();
    }
}
