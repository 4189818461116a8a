package dev.shopwright.web.live;

import static org.springframework.cloud.kubernetes.client.KubernetesClientUtils.kubernetesApiClient;

import io.kubernetes.client.openapi.apis.CoreV1Api;
import java.util.List;
import java.util.Map;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.cloud.kubernetes.client.config.KubernetesClientConfigMapPropertySourceLocator;
import org.springframework.cloud.kubernetes.commons.KubernetesNamespaceProvider;
import org.springframework.cloud.kubernetes.commons.config.ConfigMapConfigProperties;
import org.springframework.cloud.kubernetes.commons.config.ConfigMapPropertySourceLocator;
import org.springframework.cloud.kubernetes.commons.config.ReadType;
import org.springframework.cloud.kubernetes.commons.config.RetryProperties;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads one ConfigMap in the place of the library's own reader, which would wait for an API server that says nothing for
 * as long as that takes, and keep the program from starting.
 */
public final class ConfigMapReader {

    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 5_000;

    private final String configMap;

    /** A reader of the ConfigMap with this name, in the namespace of this pod. */
    public ConfigMapReader(String configMap) {
        this.configMap = configMap;
    }

    /** Takes the place, which is free until the first file is read. */
    public void register(BootstrapRegistry registry) {
        registry.register(ConfigMapPropertySourceLocator.class, InstanceSupplier.from(this::locator));
    }

    /** A client that gives up in time. */
    static CoreV1Api api() {
        return new CoreV1Api(kubernetesApiClient().setConnectTimeout(CONNECT_MS).setReadTimeout(READ_MS));
    }

    private ConfigMapPropertySourceLocator locator() {
        return new KubernetesClientConfigMapPropertySourceLocator(
                api(), settings(), new KubernetesNamespaceProvider(new StandardEnvironment()));
    }

    private ConfigMapConfigProperties settings() {
        return new ConfigMapConfigProperties(
                true,
                List.of(),
                Map.of(),
                configMap,
                null,
                false,
                false,
                false,
                RetryProperties.DEFAULT,
                ReadType.SINGLE);
    }
}
