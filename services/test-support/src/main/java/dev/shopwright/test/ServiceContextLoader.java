package dev.shopwright.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Loads a service's context with settings that lead to this JVM's test servers; a test's own properties win over them. */
final class ServiceContextLoader extends SpringBootContextLoader {

    private static final TokenIssuer TOKENS = new TokenIssuer();

    @Override
    protected String[] getInlinedProperties(MergedContextConfiguration config) {
        String service = TestContextAnnotationUtils.findMergedAnnotation(config.getTestClass(), ServiceIT.class)
                .value();
        List<String> properties = new ArrayList<>(settings(service));
        properties.addAll(Arrays.asList(super.getInlinedProperties(config)));
        return properties.toArray(String[]::new);
    }

    @Override
    protected List<ApplicationContextInitializer<?>> getInitializers(
            MergedContextConfiguration config, SpringApplication application) {
        List<ApplicationContextInitializer<?>> initializers =
                new ArrayList<>(super.getInitializers(config, application));
        initializers.add(context -> register((GenericApplicationContext) context));
        return initializers;
    }

    private static List<String> settings(String service) {
        List<String> settings = new ArrayList<>(ServiceSettings.of(TestServers.freshDatabase(), TOKENS));
        settings.add("spring.config.name=" + service);
        TOKENS.privateKey(service).ifPresent(key -> settings.add("shopwright.security.internal-key=" + key));
        return settings;
    }

    private static void register(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        context.registerBean(TokenIssuer.class, () -> TOKENS, bean -> bean.setDestroyMethodName(""));
        context.registerBean(
                ApiClient.class,
                () -> ApiClient.of("http://localhost:" + environment.getRequiredProperty("local.server.port")),
                // the port is known only when the server runs
                bean -> bean.setLazyInit(true));
    }
}
