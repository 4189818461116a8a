package dev.shopwright.consulsync.mirror;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.List;
import java.util.Optional;

/** What is known of the cluster at one moment. */
public interface ClusterState {

    /** All machines. */
    List<Node> nodes();

    /** All that ask to be listed. */
    List<Service> services();

    /** Who answers for a service, in parts. */
    List<EndpointSlice> slicesOf(Service service);

    /** One pod, if it is there. */
    Optional<Pod> pod(String namespace, String name);
}
