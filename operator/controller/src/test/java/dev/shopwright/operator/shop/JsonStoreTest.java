package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonStoreTest {

    private static final String KEY = "shops/demo";

    private final KubernetesSerialization serialization = new KubernetesSerialization();
    private final JsonStore<ConfigMap> store = new JsonStore<>(ConfigMap.class, serialization);

    @Test
    void shouldAnswerWhatWasThereBefore() {
        assertThat(store.put(KEY, configMap("1"))).isNull();
        assertThat(store.put(KEY, configMap("2"))).isEqualTo(configMap("1"));
        assertThat(store.remove(KEY)).isEqualTo(configMap("2"));
        assertThat(store.remove(KEY)).isNull();
        assertThat(store.get(KEY)).isNull();
    }

    @Test
    void shouldKeepWhatItHasThoughSomebodyChangesWhatTheyGot() {
        ConfigMap given = configMap("1");
        store.put(store.getKey(given), given);

        given.setData(Map.of());
        store.get(KEY).setData(Map.of());

        assertThat(store.get(KEY)).isEqualTo(configMap("1"));
        assertThat(store.values()).containsExactly(configMap("1"));
        assertThat(store.keySet()).containsExactly(KEY);
    }

    @Test
    void shouldKeepFieldsThatNoClassKnows() {
        var generic = new JsonStore<>(GenericKubernetesResource.class, serialization);
        var route = serialization.unmarshal("""
                {"apiVersion": "traefik.io/v1alpha1", "kind": "IngressRoute",
                 "metadata": {"name": "demo", "namespace": "shops",
                              "managedFields": [{"manager": "shopwright", "fieldsV1": {"f:spec": {"f:routes": {}}}}]},
                 "spec": {"routes": [{"match": "Host(`demo.localhost`)"}]}}
                """, GenericKubernetesResource.class);

        generic.put(KEY, route);

        assertThat(generic.get(KEY)).isEqualTo(route);
    }

    private static ConfigMap configMap(String value) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withNamespace("shops")
                .withName("demo")
                .endMetadata()
                .addToData("key", value)
                .build();
    }
}
