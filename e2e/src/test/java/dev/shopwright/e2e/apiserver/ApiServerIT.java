package dev.shopwright.e2e.apiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.operator.test.ApiServer;
import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NeedsApiServer
class ApiServerIT {

    private ApiServer server;
    private KubernetesClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = ApiServer.start(folder);
        client = server.client();
        manifests().flatMap(file -> file.objects(client).stream()).forEach(this::createWhatOthersNeed);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    static Stream<ManifestFile> manifests() {
        return Stream.of("traefik", "k8s/consul", "k8s/metrics-server", "k8s/node/manifests")
                .flatMap(ManifestFile::in);
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void shouldAcceptEveryManifest(ManifestFile file) {
        assertThat(file.objects(client)).isNotEmpty().allSatisfy(this::apply);
    }

    @Test
    void shouldRefuseAFieldThatDoesNotExist() {
        var misspelt = Serialization.unmarshal("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: misspelt
                  namespace: default
                spec:
                  selectors:
                    app: misspelt
                  ports:
                    - port: 80
                """, GenericKubernetesResource.class);

        assertThatThrownBy(() -> apply(misspelt))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("selectors");
    }

    private void createWhatOthersNeed(HasMetadata object) {
        if (object instanceof Namespace) {
            client.resource(object).create();
        }
        if (object instanceof CustomResourceDefinition) {
            server.define(object);
        }
    }

    private void apply(HasMetadata object) {
        client.resource(object)
                .dryRun()
                .fieldValidation(Validation.STRICT)
                .fieldManager("test")
                .serverSideApply();
    }
}
