package dev.shopwright.operator.installation;

import dev.shopwright.operator.OperatorConfig;
import dev.shopwright.operator.ShopwrightOperator;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The operator at work in this process, and all that it says to the API server. */
public final class RunningOperator implements AutoCloseable {

    private final Requests requests = new Requests();
    private final Faults faults = new Faults();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Connections connections;
    private final KubernetesClient client;
    private final ShopwrightOperator operator;

    RunningOperator(Config account, Map<String, String> environment) throws IOException {
        connections = new Connections(URI.create(account.getMasterUrl()).getPort());
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(account)
                        .withMasterUrl("https://127.0.0.1:" + connections.port())
                        .build())
                .withHttpClientBuilderConsumer(http ->
                        http.addOrReplaceInterceptor("requests", requests).addOrReplaceInterceptor("faults", faults))
                .build();
        operator = new ShopwrightOperator(OperatorConfig.from(environment), client, registry, () -> {});
        operator.start();
    }

    public Requests requests() {
        return requests;
    }

    public Faults faults() {
        return faults;
    }

    public Connections connections() {
        return connections;
    }

    public MeterRegistry metrics() {
        return registry;
    }

    public boolean isReady() {
        return operator.isReady();
    }

    @Override
    public void close() throws IOException {
        operator.close();
        client.close();
        connections.close();
        faults.close();
    }
}
