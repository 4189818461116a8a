package dev.shopwright.consulsync.mirror;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cluster with the objects that a file lists. */
record GivenCluster(List<HasMetadata> objects) implements ClusterState {

    static GivenCluster read(Path file) throws IOException {
        List<HasMetadata> objects = Arrays.stream(Files.readString(file).split("(?m)^---\n"))
                .filter(text -> !text.isBlank())
                .map(text -> (HasMetadata) Serialization.unmarshal(text))
                .toList();
        return new GivenCluster(objects);
    }

    @Override
    public List<Node> nodes() {
        return all(Node.class).toList();
    }

    @Override
    public List<Service> services() {
        return all(Service.class).toList();
    }

    @Override
    public List<EndpointSlice> slicesOf(Service service) {
        return all(EndpointSlice.class)
                .filter(slice -> slice.getMetadata()
                        .getNamespace()
                        .equals(service.getMetadata().getNamespace()))
                .filter(slice -> service.getMetadata()
                        .getName()
                        .equals(slice.getMetadata().getLabels().get("kubernetes.io/service-name")))
                .toList();
    }

    @Override
    public Optional<Pod> pod(String namespace, String name) {
        return all(Pod.class)
                .filter(pod -> pod.getMetadata().getNamespace().equals(namespace))
                .filter(pod -> pod.getMetadata().getName().equals(name))
                .findFirst();
    }

    private <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }
}
