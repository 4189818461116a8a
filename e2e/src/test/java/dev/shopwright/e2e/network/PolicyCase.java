package dev.shopwright.e2e.network;

import dev.shopwright.e2e.cluster.Manifest;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What holds while some policies do.
 *
 * @param allowed attempts that get through
 * @param blocked attempts that don't
 */
record PolicyCase(String name, List<NetworkPolicySpec> specs, List<String> allowed, List<String> blocked) {

    /** Without attempts of both kinds, a network that lets everything through or nothing would pass. */
    PolicyCase {
        if (specs.isEmpty() || allowed.isEmpty() || blocked.isEmpty()) {
            throw new IllegalArgumentException("'%s' needs policies, and attempts of both kinds".formatted(name));
        }
    }

    /** Those of a file in which <code>${web}</code> stands for the address of the pod {@code web}. */
    static Stream<PolicyCase> in(String file, Map<String, String> addresses) {
        String yaml = Manifest.of(file).with(addresses).text();
        return Stream.of(Serialization.unmarshal(yaml, PolicyCase[].class));
    }

    List<NetworkPolicy> policies() {
        return IntStream.range(0, specs.size())
                .mapToObj(i -> new NetworkPolicyBuilder()
                        .withNewMetadata()
                        .withName("policy-" + i)
                        .endMetadata()
                        .withSpec(specs.get(i))
                        .build())
                .toList();
    }

    List<Attempt> attempts() {
        return Stream.concat(allowed.stream(), blocked.stream())
                .map(Attempt::parse)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
