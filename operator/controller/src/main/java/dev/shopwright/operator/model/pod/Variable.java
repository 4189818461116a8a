package dev.shopwright.operator.model.pod;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.Locale;

/** Environment variables of containers. */
public final class Variable {

    private Variable() {}

    /** With this value, in which Kubernetes would else replace {@code $(OTHER)}. */
    public static EnvVar of(String name, Object value) {
        return new EnvVarBuilder()
                .withName(name)
                .withValue(value.toString().replace("$", "$$"))
                .build();
    }

    /** One of Spring Boot's settings, in the form that a variable's name has to have. */
    public static EnvVar setting(String name, Object value) {
        return of(name.replaceAll("[.\\[]", "_").replaceAll("[\\]-]", "").toUpperCase(Locale.ROOT), value);
    }

    /** With the value that a Secret has under the variable's own name. */
    public static EnvVar secret(String name, String secret) {
        return secret(name, secret, name);
    }

    /** With the value that a Secret has under this key. */
    public static EnvVar secret(String name, String secret, String key) {
        // spotless:off
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                    .withNewSecretKeyRef()
                        .withName(secret)
                        .withKey(key)
                    .endSecretKeyRef()
                .endValueFrom()
                .build();
        // spotless:on
    }
}
