package dev.shopwright.operator.model.pod;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;

/** What pods may do: as little as the Pod Security Standard {@code restricted} asks for, and they write to volumes only. */
public final class Restricted {

    private Restricted() {}

    /** For an image that names its own user. */
    public static PodSecurityContext pod() {
        // spotless:off
        return new PodSecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withNewSeccompProfile()
                    .withType("RuntimeDefault")
                .endSeccompProfile()
                .build();
        // spotless:on
    }

    /** For an image that begins as root, and whose volumes belong to this user. */
    public static PodSecurityContext pod(long user) {
        return new PodSecurityContextBuilder(pod())
                .withRunAsUser(user)
                .withRunAsGroup(user)
                .withFsGroup(user)
                .build();
    }

    /** For each container. */
    public static SecurityContext container() {
        // spotless:off
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                    .withDrop("ALL")
                .endCapabilities()
                .build();
        // spotless:on
    }
}
