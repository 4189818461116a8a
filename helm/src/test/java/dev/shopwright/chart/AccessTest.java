package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final String OPERATOR = "shopwright-operator";
    private static final Subject ACCOUNT = new Subject(null, "ServiceAccount", OPERATOR, Chart.NAMESPACE);

    private final List<PolicyRule> rules = List.of(Chart.read("files/operator-rules.yaml", PolicyRule[].class));

    @Test
    void shouldReachAllNamespacesUnlessSomeAreNamed() {
        Rendering chart = Chart.render();

        assertThat(chart.all(ClusterRole.class).filter(AccessTest::isOfOperator))
                .singleElement()
                .extracting(ClusterRole::getRules)
                .isEqualTo(rules);
        ClusterRoleBinding binding = chart.the(ClusterRoleBinding.class);
        assertThat(binding.getRoleRef().getName()).isEqualTo(OPERATOR);
        assertThat(binding.getSubjects()).containsExactly(ACCOUNT);
    }

    @Test
    void shouldNeedNoClusterWideRightWhereNamespacesAreNamed() {
        Rendering chart = Chart.render("""
                watch: {namespaces: [north, south]}
                crd: {install: false}
                """);

        assertThat(chart.kinds()).noneMatch(kind -> kind.startsWith("Cluster"));
        assertThat(chart.all(Role.class).filter(AccessTest::isOfOperator))
                .allSatisfy(role -> assertThat(role.getRules()).isEqualTo(rules))
                .extracting(role -> role.getMetadata().getNamespace())
                .containsExactly("north", "south");
        assertThat(chart.all(RoleBinding.class))
                .hasSize(3)
                .allSatisfy(binding -> assertThat(binding.getSubjects()).containsExactly(ACCOUNT));
    }

    @Test
    void shouldBeElectedWithOneLeaseOfItsOwn() {
        Role election = Chart.render().the(Role.class);

        assertThat(election.getMetadata().getNamespace()).isEqualTo(Chart.NAMESPACE);
        assertThat(election.getRules())
                .allSatisfy(rule -> assertThat(rule.getResources()).containsExactly("leases"))
                .filteredOn(rule -> !rule.getVerbs().equals(List.of("create")))
                .allSatisfy(rule -> assertThat(rule.getResourceNames()).containsExactly(OPERATOR));
    }

    @Test
    void shouldBeNobodyElse() {
        ServiceAccount account = Chart.render().the(ServiceAccount.class);

        assertThat(account.getMetadata().getName()).isEqualTo(OPERATOR);
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
    }

    @Test
    void shouldHaveNoRightThatGivesMoreRights() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.getApiGroups()).doesNotContain("*");
            assertThat(rule.getResources()).doesNotContain("*", "pods/exec", "clusterroles", "serviceaccounts/token");
            assertThat(rule.getVerbs()).doesNotContain("*", "escalate", "bind", "impersonate", "deletecollection");
        });
    }

    @Test
    void shouldSayWhatEachRuleIsFor() {
        long commented = Pattern.compile("(?m)^# .*\\n- apiGroups:")
                .matcher(Chart.file("files/operator-rules.yaml"))
                .results()
                .count();

        assertThat(commented).isEqualTo(rules.size());
    }

    private static boolean isOfOperator(HasMetadata role) {
        return role.getMetadata().getName().equals(OPERATOR);
    }
}
