package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;

/** A Postgres of a service's own, in a pod. */
record ManagedPostgres(Situation situation, Component component) implements Store {

    @Override
    public List<HasMetadata> objects() {
        var database = situation.database(component);
        var claim = ClaimTemplate.of(server(), database.storage(), database.storageClassName());
        return List.of(server().service(), server().statefulSet(ServerPod.of(server(), container()), claim));
    }

    @Override
    public boolean isReady() {
        return server().isReady();
    }

    @Override
    public Finding finding() {
        return server().finding(new Finding(
                Reason.DatabaseStarting, "Postgres of %s is not ready yet".formatted(component.id())));
    }

    @Override
    public List<EnvVar> environment() {
        return List.of(
                Variable.of("DB_HOST", server().name()),
                Variable.of("DB_PORT", server().program().port()),
                Variable.of("DB_NAME", component.id()),
                Variable.of("DB_USER", component.id()),
                Variable.secret("DB_PASSWORD", situation.nameOf(component)),
                Variable.of("DB_SSLMODE", "disable"));
    }

    private Server server() {
        return new Server(situation, Program.POSTGRES, component.databaseId());
    }

    private Container container() {
        // spotless:off
        return ServerPod.container(server(), "/var/lib/postgresql")
                .withEnv(
                        Variable.of("PGDATA", "/var/lib/postgresql/data"),
                        Variable.of("POSTGRES_DB", component.id()),
                        Variable.of("POSTGRES_USER", component.id()),
                        Variable.secret("POSTGRES_PASSWORD", situation.nameOf(component), "DB_PASSWORD"))
                .withNewResources()
                    .addToRequests("cpu", new Quantity("20m"))
                    .addToRequests("memory", new Quantity("64Mi"))
                    .addToLimits("memory", new Quantity("256Mi"))
                .endResources()
                .addNewVolumeMount()
                    .withName("run")
                    .withMountPath("/var/run/postgresql")
                .endVolumeMount()
                .build();
        // spotless:on
    }
}
