package dev.shopwright.operator.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one watch has seen, as JSON: a third of a megabyte for a shop. As objects it is more than one, as each part has a map for
 * fields that nobody knows, and each field that somebody has set has another. Whoever asks gets an object of their own.
 */
final class JsonStore<T extends HasMetadata> implements ItemStore<T> {

    private final Class<T> kind;
    private final KubernetesSerialization serialization;
    private final Map<String, byte[]> items = new ConcurrentHashMap<>();

    JsonStore(Class<T> kind, KubernetesSerialization serialization) {
        this.kind = kind;
        this.serialization = serialization;
    }

    @Override
    public String getKey(T object) {
        return Cache.metaNamespaceKeyFunc(object);
    }

    @Override
    public @Nullable T put(String key, T object) {
        return object(items.put(key, serialization.asJson(object).getBytes(UTF_8)));
    }

    @Override
    public @Nullable T remove(String key) {
        return object(items.remove(key));
    }

    @Override
    public Stream<String> keySet() {
        return items.keySet().stream();
    }

    @Override
    public Stream<T> values() {
        return items.values().stream().map(this::object);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public @Nullable T get(String key) {
        return object(items.get(key));
    }

    private @Nullable T object(byte @Nullable [] json) {
        return json == null ? null : serialization.unmarshal(new ByteArrayInputStream(json), kind);
    }
}
