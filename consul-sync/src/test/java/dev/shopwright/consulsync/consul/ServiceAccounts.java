package dev.shopwright.consulsync.consul;

import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The accounts of a cluster whose tokens Consul has the cluster confirm. */
final class ServiceAccounts {

    private static final String NAMESPACE = "default";
    private static final String REVIEWER = "consul";

    private final KubernetesClient client;

    ServiceAccounts(KubernetesClient client) {
        this.client = client;
        create(REVIEWER);
        // spotless:off
        client.rbac().clusterRoleBindings()
                .resource(new ClusterRoleBindingBuilder()
                        .withNewMetadata()
                            .withName(REVIEWER)
                        .endMetadata()
                        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cluster-admin")
                        .addNewSubject("", "ServiceAccount", REVIEWER, NAMESPACE)
                        .build())
                .create();
        // spotless:on
    }

    /** A new account's token. */
    String token(String account) {
        create(account);
        return request(account);
    }

    /** What Consul has to know to ask the cluster. */
    Map<String, Object> authMethod(String name) {
        byte[] authority = Base64.getDecoder().decode(client.getConfiguration().getCaCertData());
        return Map.of(
                "Name",
                name,
                "Type",
                "kubernetes",
                "Config",
                Map.of(
                        "Host", client.getConfiguration().getMasterUrl(),
                        "CACert", new String(authority, StandardCharsets.UTF_8),
                        "ServiceAccountJWT", request(REVIEWER)));
    }

    private void create(String account) {
        // spotless:off
        client.serviceAccounts().inNamespace(NAMESPACE)
                .resource(new ServiceAccountBuilder()
                        .withNewMetadata()
                            .withName(account)
                        .endMetadata()
                        .build())
                .create();
        // spotless:on
    }

    private String request(String account) {
        TokenRequest request = client.serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName(account)
                .tokenRequest(new TokenRequestBuilder().withNewSpec().endSpec().build());
        return request.getStatus().getToken();
    }
}
