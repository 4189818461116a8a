package dev.shopwright.operator.model.access;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * The accounts of a shop's services: all may read ConfigMaps, which hold nothing secret, for their live configuration; the
 * storefront may read its own Shop besides, for the page on the shop's state.
 */
public final class ServiceIdentity {

    private final Situation situation;

    private ServiceIdentity(Situation situation) {
        this.situation = situation;
    }

    /** The accounts, what they may do, and what binds the two. */
    public static List<HasMetadata> of(Situation situation) {
        var identity = new ServiceIdentity(situation);
        var services = common(situation);
        var storefront = situation.nameOf(Component.STOREFRONT);
        return List.of(
                identity.account(services),
                identity.account(storefront),
                identity.role(services, configuration()),
                identity.binding(services, services, storefront),
                identity.role(storefront, ownShop(situation)),
                identity.binding(storefront, storefront));
    }

    /** The name of the account that a service's pods have. */
    public static String nameFor(Situation situation, Component component) {
        return component == Component.STOREFRONT ? situation.nameOf(component) : common(situation);
    }

    /** With an ending, lest it be the name of another shop's storefront. */
    private static String common(Situation situation) {
        return situation.name() + "-services";
    }

    private ServiceAccount account(String name) {
        return new ServiceAccountBuilder()
                .withMetadata(situation.metadata(name, labels(name)))
                // pods say themselves whether they want a token
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private Role role(String name, PolicyRule rule) {
        return new RoleBuilder()
                .withMetadata(situation.metadata(name, labels(name)))
                .withRules(rule)
                .build();
    }

    private static PolicyRule configuration() {
        return new PolicyRuleBuilder()
                .withApiGroups("")
                .withResources("configmaps")
                .withVerbs("get", "list", "watch")
                .build();
    }

    private static PolicyRule ownShop(Situation situation) {
        return new PolicyRuleBuilder()
                .withApiGroups(situation.shop().getGroup())
                .withResources(situation.shop().getPlural())
                .withResourceNames(situation.name())
                .withVerbs("get")
                .build();
    }

    private RoleBinding binding(String role, String... accounts) {
        // spotless:off
        return new RoleBindingBuilder()
                .withMetadata(situation.metadata(role, labels(role)))
                .withSubjects(Arrays.stream(accounts).map(this::subject).toList())
                .withNewRoleRef()
                    .withApiGroup("rbac.authorization.k8s.io")
                    .withKind("Role")
                    .withName(role)
                .endRoleRef()
                .build();
        // spotless:on
    }

    private Subject subject(String account) {
        return new SubjectBuilder()
                .withKind("ServiceAccount")
                .withName(account)
                .withNamespace(situation.namespace())
                .build();
    }

    private Labels labels(String name) {
        var component = name.equals(common(situation)) ? "services" : Component.STOREFRONT.id();
        return Labels.of(situation.name(), component, component);
    }
}
