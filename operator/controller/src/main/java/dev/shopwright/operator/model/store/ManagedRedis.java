package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;

/** A Redis of the shop's own, in a pod. */
record ManagedRedis(Situation situation) implements Store {

    /** The password comes by standard input: arguments can be read by everybody on the machine. */
    private static final String COMMAND = """
            exec redis-server - --appendonly yes <<CONFIGURATION
            requirepass $REDIS_PASSWORD
            CONFIGURATION
            """;

    @Override
    public List<HasMetadata> objects() {
        var redis = situation.spec().redis();
        var claim = ClaimTemplate.of(server(), redis.storage(), redis.storageClassName());
        return List.of(server().service(), server().statefulSet(ServerPod.of(server(), container()), claim));
    }

    @Override
    public boolean isReady() {
        return server().isReady();
    }

    @Override
    public Finding finding() {
        return server().finding(new Finding(Reason.CacheStarting, "Redis is not ready yet"));
    }

    @Override
    public List<EnvVar> environment() {
        return List.of(
                Variable.of("REDIS_HOST", server().name()),
                Variable.of("REDIS_PORT", server().program().port()),
                Variable.of("REDIS_TLS", false),
                password());
    }

    private EnvVar password() {
        return Variable.secret("REDIS_PASSWORD", server().name());
    }

    private Server server() {
        return new Server(situation, Program.REDIS, "redis");
    }

    private Container container() {
        // spotless:off
        return ServerPod.container(server(), "/data")
                .withCommand("sh", "-c", COMMAND)
                .withWorkingDir("/data")
                .withEnv(password())
                .withNewResources()
                    .addToRequests("cpu", new Quantity("20m"))
                    .addToRequests("memory", new Quantity("32Mi"))
                    .addToLimits("memory", new Quantity("128Mi"))
                .endResources()
                .build();
        // spotless:on
    }
}
