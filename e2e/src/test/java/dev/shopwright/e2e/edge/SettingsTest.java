package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Traefik is told the same three times: by our manifest, by its own chart, and outside the cluster. */
class SettingsTest {

    private JsonNode container;
    private List<String> arguments;

    @BeforeEach
    void readTheManifest() throws IOException {
        container = read("deployment.yaml").at("/spec/template/spec/containers/0");
        arguments = texts(container.at("/args"));
    }

    @Test
    void shouldTellTheChartTheSame() throws IOException {
        JsonNode values = read("chart/values.yaml");

        assertThat(container.at("/image").asText())
                .endsWith(":" + values.at("/image/tag").asText());
        assertThat(arguments).containsAll(texts(values.at("/additionalArguments")));
        assertThat(texts(values.at("/additionalArguments"))).containsAll(ofDoors());
    }

    @Test
    void shouldOpenTheSameDoorOutsideTheCluster() throws IOException {
        JsonNode door = read("consul-catalog/traefik.yaml").at("/entryPoints/web");

        assertThat(ofDoors())
                .filteredOn(argument -> argument.startsWith("--entryPoints.web."))
                .allSatisfy(argument -> {
                    String[] setting =
                            argument.substring("--entryPoints.web.".length()).split("=");
                    assertThat(door.at("/" + setting[0].replace('.', '/')).asText())
                            .as(argument)
                            .isEqualTo(setting[1]);
                });
    }

    /** What customers' entry points are told but for their addresses, which a chart chooses itself. */
    private List<String> ofDoors() {
        List<String> doors = arguments.stream()
                .filter(argument -> argument.startsWith("--entryPoints.web") && !argument.contains(".address="))
                .toList();
        assertThat(doors).isNotEmpty();
        return doors;
    }

    private static JsonNode read(String file) throws IOException {
        return Serialization.unmarshal(
                Files.readString(Checkout.root().resolve("traefik").resolve(file)), JsonNode.class);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
