package dev.shopwright.operator;

import dev.shopwright.daemon.InvalidConfigurationException;
import dev.shopwright.daemon.ProcessMetrics;
import dev.shopwright.daemon.StatusServer;
import dev.shopwright.operator.verify.Verification;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.OperatorException;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the operator; with {@code verify URL} it tries a shop out instead. */
public final class OperatorApplication {

    private static final Logger log = LoggerFactory.getLogger(OperatorApplication.class);

    private static final int FAILURE = 1;
    /** How often the SDK has tried something has no bound, which a label must have. */
    private static final MeterFilter BOUNDED_LABELS = MeterFilter.ignoreTags("reconciliations.retries.number");

    private OperatorApplication() {}

    /** Ends with 1 if the operator can't run; Kubernetes starts it again. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("verify")) {
            System.exit(Verification.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        try {
            run(OperatorConfig.from(System.getenv()));
        } catch (InvalidConfigurationException | MissingDefinitionException e) {
            log.error("operator can't run error={}", e.getMessage());
            System.exit(FAILURE);
        } catch (OperatorException | KubernetesClientException e) {
            log.error("operator can't run", e);
            System.exit(FAILURE);
        }
    }

    private static void run(OperatorConfig config) {
        PrometheusMeterRegistry registry = ProcessMetrics.registry(BOUNDED_LABELS);
        KubernetesClient client = ApiServerClient.create(config);
        ShopwrightOperator operator =
                new ShopwrightOperator(config, client, registry, OperatorApplication::leadershipLost);
        StatusServer.start(config.httpPort(), registry, operator::isReady);
        Runtime.getRuntime().addShutdownHook(new Thread(operator::close, "shutdown"));
        operator.start();
        log.info("operator watching namespaces={}", config.watchNamespaces());
    }

    private static void leadershipLost() {
        log.error("leadership lost");
        Runtime.getRuntime().halt(FAILURE);
    }
}
