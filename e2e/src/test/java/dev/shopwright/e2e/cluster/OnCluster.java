package dev.shopwright.e2e.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class with a namespace of its own on the {@link Cluster}. Its constructor is given the {@link TestNamespace}, a
 * {@link KubernetesClient} that works in it, or the cluster itself. The namespace is gone afterwards; what a failed test
 * left in it is kept under {@code target/failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClusterExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface OnCluster {}
