package dev.shopwright.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** An object among those of one shop: within a namespace, kind and name are enough. */
public record ObjectKey(String kind, String name) {

    /** Of this object. */
    public static ObjectKey of(HasMetadata object) {
        return new ObjectKey(object.getKind(), object.getMetadata().getName());
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
