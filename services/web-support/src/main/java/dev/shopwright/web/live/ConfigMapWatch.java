package dev.shopwright.web.live;

import io.kubernetes.client.common.KubernetesObject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.kubernetes.client.config.KubernetesClientConfigMapPropertySourceLocator;
import org.springframework.cloud.kubernetes.client.config.reload.KubernetesClientEventBasedConfigMapChangeDetector;
import org.springframework.cloud.kubernetes.commons.KubernetesNamespaceProvider;
import org.springframework.cloud.kubernetes.commons.config.reload.ConfigReloadProperties;
import org.springframework.cloud.kubernetes.commons.config.reload.ConfigReloadProperties.ReloadDetectionMode;
import org.springframework.cloud.kubernetes.commons.config.reload.ConfigReloadProperties.ReloadStrategy;
import org.springframework.cloud.kubernetes.commons.config.reload.ConfigurationUpdateStrategy;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Watches this service's ConfigMap, of all in the namespace, by the label of its component. The library compares a
 * changed ConfigMap with what it has read at the start, and gives up for good when that was nothing; here it is read then.
 */
class ConfigMapWatch extends KubernetesClientEventBasedConfigMapChangeDetector {

    private static final Logger log = LoggerFactory.getLogger(ConfigMapWatch.class);
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String SOURCE = "composite-configmap";

    private final ConfigurableEnvironment environment;

    ConfigMapWatch(
            ConfigurableEnvironment environment,
            ConfigurationUpdateStrategy refresh,
            KubernetesClientConfigMapPropertySourceLocator reader) {
        super(
                ConfigMapReader.api(),
                environment,
                ofComponent(environment.getRequiredProperty("spring.application.name")),
                refresh,
                reader,
                new KubernetesNamespaceProvider(environment));
        this.environment = environment;
        if (!isRead()) {
            log.warn("live configuration not readable yet, going on without configMap={}", name());
        }
    }

    @Override
    protected void onEvent(KubernetesObject configMap) {
        try {
            if (isRead()) {
                super.onEvent(configMap);
            } else {
                reloadProperties();
                log.info("live configuration read configMap={}", name());
            }
        } catch (RuntimeException failed) {
            log.error("live configuration not refreshed configMap={}", name(), failed);
        }
    }

    private boolean isRead() {
        return environment.getPropertySources().get(SOURCE) instanceof CompositePropertySource source
                && !source.getPropertySources().isEmpty();
    }

    private String name() {
        return environment.getRequiredProperty("CONFIG_MAP");
    }

    private static ConfigReloadProperties ofComponent(String service) {
        return new ConfigReloadProperties(
                true,
                true,
                Map.of(COMPONENT, service),
                false,
                Map.of(),
                ReloadStrategy.REFRESH,
                ReloadDetectionMode.EVENT,
                Duration.ZERO,
                Set.of(),
                false,
                Duration.ZERO);
    }
}
