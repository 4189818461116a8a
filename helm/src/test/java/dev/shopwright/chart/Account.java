package dev.shopwright.chart;

import io.fabric8.kubernetes.api.model.authorization.v1.SubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import org.jspecify.annotations.Nullable;

/** A daemon's account, and what an API server says that it may do. */
record Account(KubernetesClient client, String daemon) {

    /** A client that is taken for it. */
    KubernetesClient impersonated() {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(client.getConfiguration())
                        .withImpersonateUsername(user())
                        .build())
                .build();
    }

    /** Whether it has a right to all objects of a resource, such as {@code deployments.apps}. */
    boolean may(String verb, String resource, @Nullable String namespace) {
        return may(verb, resource, namespace, null);
    }

    /**
     * Whether it has a right to one object.
     *
     * @param namespace where; null means the whole cluster
     * @param name null means all of them
     */
    boolean may(String verb, String resource, @Nullable String namespace, @Nullable String name) {
        int dot = resource.indexOf('.');
        // spotless:off
        SubjectAccessReview question = new SubjectAccessReviewBuilder()
            .withNewSpec()
                .withUser(user())
                .withNewResourceAttributes()
                    .withVerb(verb)
                    .withGroup(resource.substring(dot + 1))
                    .withResource(resource.substring(0, dot))
                    .withNamespace(namespace)
                    .withName(name)
                .endResourceAttributes()
            .endSpec()
            .build();
        // spotless:on
        return client.resource(question).create().getStatus().getAllowed();
    }

    private String user() {
        return "system:serviceaccount:%s:%s".formatted(Chart.NAMESPACE, daemon);
    }
}
