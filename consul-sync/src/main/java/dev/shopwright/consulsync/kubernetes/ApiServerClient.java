package dev.shopwright.consulsync.kubernetes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;

/** How consul-sync speaks to the API server: of pods, of which there are thousands, it takes in only what it looks at. */
public final class ApiServerClient {

    private static final int RETRIES = 3;
    /** The first wait for a watch that broke off; the longest is 32 times that, for the server may be back long before. */
    private static final int RECONNECT_MILLIS = 50;

    private ApiServerClient() {}

    /** As the environment says. */
    public static KubernetesClient create() {
        return create(Config.autoConfigure(null));
    }

    static KubernetesClient create(Config config) {
        var json = new ObjectMapper()
                .addMixIn(Pod.class, LeanPod.class)
                .addMixIn(PodSpec.class, LeanSpec.class)
                .addMixIn(PodStatus.class, LeanStatus.class);
        // of an endpoint slice without endpoints the API server says that its lists are null
        json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(config)
                        .withRequestRetryBackoffLimit(RETRIES)
                        .withWatchReconnectInterval(RECONNECT_MILLIS)
                        .withUserAgent("shopwright-consul-sync")
                        .build())
                .withKubernetesSerialization(new KubernetesSerialization(json, true))
                .build();
    }

    private interface LeanPod {

        @JsonIgnoreProperties({"annotations", "managedFields", "ownerReferences"})
        ObjectMeta getMetadata();
    }

    @JsonIncludeProperties({"containers", "nodeName"})
    private interface LeanSpec {}

    @JsonIncludeProperties({"conditions", "containerStatuses", "initContainerStatuses", "phase", "podIP"})
    private interface LeanStatus {}
}
