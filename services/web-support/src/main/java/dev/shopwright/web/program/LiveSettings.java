package dev.shopwright.web.program;

import dev.shopwright.web.live.ConfigMapReader;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.StringUtils;

/**
 * Whether a program follows a ConfigMap while it serves: when {@code CONFIG_MAP} names one. It has to be settled before
 * any file is read. Otherwise nothing of Spring Cloud Kubernetes stirs, whatever it may find out about the surroundings.
 */
final class LiveSettings {

    /** For what follows none, such as a command. */
    static final String OFF = "spring.main.cloud-platform=none";

    private static final String ON = "spring.config.import=classpath:live-configuration.yml";

    private LiveSettings() {}

    static SpringApplicationBuilder apply(SpringApplicationBuilder program, Map<String, String> environment) {
        if (!areWanted(environment)) {
            return program.properties(OFF);
        }
        var reader = new ConfigMapReader(environment.get("CONFIG_MAP"));
        return program.properties(ON).addBootstrapRegistryInitializer(reader::register);
    }

    static boolean areWanted(Map<String, String> environment) {
        return StringUtils.hasText(environment.get("CONFIG_MAP"))
                && !"false".equalsIgnoreCase(environment.get("SPRING_CLOUD_KUBERNETES_ENABLED"));
    }
}
