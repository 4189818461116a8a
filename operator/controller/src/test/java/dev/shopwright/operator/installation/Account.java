package dev.shopwright.operator.installation;

import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whom the operator is to the API server: a service account that may do exactly what the chart lets it, and nothing else. */
final class Account {

    static final String NAMESPACE = "shopwright-system";
    static final String NAME = "shopwright-operator";

    private static final Path RULES = Path.of("helm/shopwright/files/operator-rules.yaml");

    private final Config config;

    private Account(Config config) {
        this.config = config;
    }

    static Account create(KubernetesClient admin) throws IOException {
        String yaml = Files.readString(Checkout.root().resolve(RULES));
        List<PolicyRule> rules =
                Serialization.unmarshal("rules:\n" + yaml, Role.class).getRules();
        objects(rules).forEach(object -> admin.resource(object).create());
        String token = admin.serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName(NAME)
                .tokenRequest()
                .getStatus()
                .getToken();
        Config own = admin.getConfiguration();
        return new Account(new ConfigBuilder(Config.empty())
                .withMasterUrl(own.getMasterUrl())
                .withCaCertData(own.getCaCertData())
                .withOauthToken(token)
                .withNamespace(NAMESPACE)
                .withRequestRetryBackoffLimit(3)
                .withUserAgent("shopwright/test")
                .build());
    }

    Config config() {
        return config;
    }

    /** The same as a file, for a process. */
    String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                current-context: operator
                clusters:
                  - name: api
                    cluster: {server: "%s", certificate-authority-data: "%s"}
                users:
                  - name: operator
                    user: {token: "%s"}
                contexts:
                  - name: operator
                    context: {cluster: api, user: operator, namespace: %s}
                """.formatted(config.getMasterUrl(), config.getCaCertData(), config.getOauthToken(), NAMESPACE);
    }

    private static List<HasMetadata> objects(List<PolicyRule> rules) {
        // spotless:off
        return List.of(
                new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build(),
                new ServiceAccountBuilder().withMetadata(metadata()).build(),
                new ClusterRoleBuilder()
                        .withMetadata(metadata())
                        .withRules(rules)
                        .build(),
                new ClusterRoleBindingBuilder()
                        .withMetadata(metadata())
                        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", NAME)
                        .addNewSubject("", "ServiceAccount", NAME, NAMESPACE)
                        .build(),
                new RoleBuilder()
                        .withMetadata(metadata())
                        .withRules(election("create"), election("get", "update", "patch"))
                        .build(),
                new RoleBindingBuilder()
                        .withMetadata(metadata())
                        .withNewRoleRef("rbac.authorization.k8s.io", "Role", NAME)
                        .addNewSubject("", "ServiceAccount", NAME, NAMESPACE)
                        .build());
        // spotless:on
    }

    private static PolicyRule election(String... verbs) {
        PolicyRuleBuilder rule = new PolicyRuleBuilder()
                .withApiGroups("coordination.k8s.io")
                .withResources("leases")
                .withVerbs(verbs);
        return List.of(verbs).contains("create")
                ? rule.build()
                : rule.withResourceNames(NAME).build();
    }

    private static ObjectMeta metadata() {
        return new ObjectMetaBuilder().withName(NAME).withNamespace(NAMESPACE).build();
    }
}
