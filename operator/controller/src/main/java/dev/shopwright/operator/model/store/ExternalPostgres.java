package dev.shopwright.operator.model.store;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Locale;

/** A database that somebody else runs: whether it can be reached, its migration finds out. */
record ExternalPostgres(Situation situation, Component component) implements Store {

    @Override
    public List<HasMetadata> objects() {
        return List.of();
    }

    @Override
    public Finding finding() {
        return GivenSecret.finding(situation, secret(), "username", "password");
    }

    @Override
    public List<EnvVar> environment() {
        var database = situation.database(component);
        var sslMode = database.sslMode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(
                Variable.of("DB_HOST", database.host()),
                Variable.of("DB_PORT", database.port()),
                Variable.of("DB_NAME", requireNonNullElse(database.name(), component.id())),
                Variable.secret("DB_USER", secret(), "username"),
                Variable.secret("DB_PASSWORD", secret(), "password"),
                Variable.of("DB_SSLMODE", sslMode));
    }

    private String secret() {
        return situation.database(component).secretName();
    }
}
