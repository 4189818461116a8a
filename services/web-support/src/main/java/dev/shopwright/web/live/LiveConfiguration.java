package dev.shopwright.web.live;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.cloud.autoconfigure.RefreshAutoConfiguration;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.cloud.kubernetes.client.config.KubernetesClientConfigMapPropertySourceLocator;
import org.springframework.cloud.kubernetes.commons.config.reload.ConfigurationUpdateStrategy;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Follows the ConfigMap that {@code live-configuration.yml} has imported; there is nothing to follow where it has not.
 * A change sets log levels anew, and nothing else.
 */
@AutoConfiguration
@ConditionalOnClass(KubernetesClientConfigMapPropertySourceLocator.class)
@ConditionalOnBean(KubernetesClientConfigMapPropertySourceLocator.class)
@Import(RefreshAutoConfiguration.class)
public class LiveConfiguration {

    @Bean
    @Lazy
    ConfigMapWatch configMapWatch(
            ConfigurableEnvironment environment,
            ContextRefresher refresher,
            KubernetesClientConfigMapPropertySourceLocator reader) {
        return new ConfigMapWatch(environment, new ConfigurationUpdateStrategy("refresh", refresher::refresh), reader);
    }

    /** The watch begins when the program runs: what it saw earlier would meet a context that can't be refreshed yet. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> watchWhenReady(ObjectProvider<ConfigMapWatch> watch) {
        return ready -> watch.getObject();
    }
}
