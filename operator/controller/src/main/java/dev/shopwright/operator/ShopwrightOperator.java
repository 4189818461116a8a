package dev.shopwright.operator;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.credential.RandomKeys;
import dev.shopwright.operator.model.ShopModel;
import dev.shopwright.operator.shop.ShopMetrics;
import dev.shopwright.operator.shop.ShopReconciler;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** The parts of the operator, put together. It watches from the beginning, and works while it leads. */
public final class ShopwrightOperator implements AutoCloseable {

    private static final Duration LAST_PASSES = Duration.ofSeconds(5);
    private static final int PASSES_AT_ONCE = 8;

    private final OperatorConfig config;
    private final KubernetesClient client;
    private final Leadership leadership;
    private final ShopReconciler reconciler;
    private final Operator operator;
    private final Runnable leadershipLost;
    private volatile boolean isClosing;

    /**
     * Does nothing before it is started.
     *
     * @param leadershipLost has to end this process: a pass may be under way, and another replica works already
     */
    public ShopwrightOperator(
            OperatorConfig config, KubernetesClient client, MeterRegistry registry, Runnable leadershipLost) {
        this.config = config;
        this.client = client;
        this.leadershipLost = leadershipLost;
        leadership = new Leadership(config);
        reconciler = new ShopReconciler(
                new ShopModel(new RandomKeys()), config.settings(), config.safetyInterval(), new ShopMetrics(registry));
        operator = new Operator(overrider -> configure(overrider, registry));
        operator.register(reconciler, this::configure);
    }

    /**
     * Returns when it watches.
     *
     * @throws MissingDefinitionException if the cluster does not know what a Shop is
     */
    public void start() {
        if (!client.supports(Shop.class)) {
            throw new MissingDefinitionException();
        }
        operator.start();
        if (!config.leaderElection()) {
            reconciler.lead();
        }
    }

    /** Whether it sees all that it has to see; one that stands by is ready too. */
    public boolean isReady() {
        return operator.getRuntimeInfo().isStarted()
                && operator.getRuntimeInfo().allEventSourcesAreHealthy();
    }

    /** Lets passes end, and another replica take over. */
    @Override
    public void close() {
        isClosing = true;
        operator.stop();
        if (config.leaderElection()) {
            leadership.release(client);
        }
    }

    private void configure(ConfigurationServiceOverrider overrider, MeterRegistry registry) {
        overrider
                .withKubernetesClient(client)
                .withCloseClientOnStop(false)
                .withConcurrentReconciliationThreads(PASSES_AT_ONCE)
                .withReconciliationTerminationTimeout(LAST_PASSES)
                .withMetrics(MicrometerMetrics.withoutPerResourceMetrics(registry));
        if (config.leaderElection()) {
            overrider.withLeaderElectionConfiguration(leadership.configuration(this::won, this::lost));
        }
    }

    private void configure(ControllerConfigurationOverrider<Shop> overrider) {
        if (config.watchNamespaces().isEmpty()) {
            overrider.watchingAllNamespaces();
        } else {
            overrider.settingNamespaces(config.watchNamespaces());
        }
    }

    private void won() {
        reconciler.lead();
    }

    private void lost() {
        if (!isClosing) {
            leadershipLost.run();
        }
    }
}
