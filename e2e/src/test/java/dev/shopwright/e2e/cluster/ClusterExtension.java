package dev.shopwright.e2e.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Finds the cluster once for all classes, makes each class a namespace, and keeps what a failed test left. */
final class ClusterExtension
        implements ParameterResolver, AfterTestExecutionCallback, LifecycleMethodExecutionExceptionHandler {

    private static final Namespace STORE = Namespace.create(ClusterExtension.class);
    private static final Pattern INVOCATION = Pattern.compile("invocation:#(\\d+)");

    private static final Map<Class<?>, Function<ExtensionContext, Object>> GIVEN = Map.of(
            Cluster.class, ClusterExtension::cluster,
            TestNamespace.class, ClusterExtension::namespace,
            KubernetesClient.class, context -> namespace(context).client());

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.get(parameter.getParameter().getType()).apply(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            saveLeftovers(context, nameOf(context));
        }
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        saveLeftovers(context, "beforeAll");
        throw failure;
    }

    private static String nameOf(ExtensionContext context) {
        Matcher invocation = INVOCATION.matcher(context.getUniqueId());
        return context.getRequiredTestMethod().getName() + (invocation.find() ? "-" + invocation.group(1) : "");
    }

    private static void saveLeftovers(ExtensionContext context, String method) {
        TestNamespace namespace = context.getStore(STORE).get(TestNamespace.class, TestNamespace.class);
        if (namespace != null) {
            String test = context.getRequiredTestClass().getSimpleName() + "." + method;
            namespace.keepLeftovers(test);
        }
    }

    static Cluster cluster(ExtensionContext context) {
        return context.getRoot().getStore(STORE).computeIfAbsent(Cluster.class, key -> Cluster.find(), Cluster.class);
    }

    private static TestNamespace namespace(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return context.getStore(STORE)
                .computeIfAbsent(
                        TestNamespace.class,
                        key -> TestNamespace.create(cluster(context).client(), testClass.getSimpleName()),
                        TestNamespace.class);
    }
}
