package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;

/** A Redis that somebody else runs; with a Secret it asks for a password, and where the Secret has one for a user name. */
record ExternalRedis(Situation situation) implements Store {

    @Override
    public List<HasMetadata> objects() {
        return List.of();
    }

    @Override
    public Finding finding() {
        var secret = situation.spec().redis().secretName();
        return secret == null ? Finding.RUNNING : GivenSecret.finding(situation, secret, "password");
    }

    @Override
    public List<EnvVar> environment() {
        var redis = situation.spec().redis();
        var variables = new ArrayList<EnvVar>();
        variables.add(Variable.of("REDIS_HOST", redis.host()));
        variables.add(Variable.of("REDIS_PORT", redis.port()));
        variables.add(Variable.of("REDIS_TLS", redis.tls()));
        if (redis.secretName() != null) {
            variables.add(Variable.secret("REDIS_PASSWORD", redis.secretName(), "password"));
            if (GivenSecret.has(situation, redis.secretName(), "username")) {
                variables.add(Variable.secret("REDIS_USERNAME", redis.secretName(), "username"));
            }
        }
        return variables;
    }
}
