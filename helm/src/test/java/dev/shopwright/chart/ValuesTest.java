package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    /** A comment that begins with two dashes, maybe more lines of it, and the key. */
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^ *# -- .+\\n(?: *# .+\\n)* *(\\w+):");

    private final JsonNode values = Chart.read("values.yaml", JsonNode.class);
    private final JsonNode schema = Chart.read("values.schema.json", JsonNode.class);

    @Test
    void shouldKnowEveryValueInTheSchemaAndNoOther() {
        List<String> known =
                known("", schema).filter(name -> !name.equals(".global")).toList();

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(named("", values, schema).toList());
    }

    @Test
    void shouldSayWhatEachValueIsFor() {
        List<String> documented = DOCUMENTED
                .matcher(Chart.file("values.yaml"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(documented)
                .isEqualTo(named("", values, schema)
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image: {tagg: '1'}                        | at '/image': additional properties 'tagg' not allowed
            watch: {namespace: shops}                 | at '/watch': additional properties 'namespace' not allowed
            watch: {namespaces: [Shops]}              | at '/watch/namespaces/0': 'Shops' does not match pattern
            replicas: 0                               | at '/replicas': minimum: got 0, want 1
            image: {pullPolicy: Sometimes}            | at '/image/pullPolicy': value must be one of 'Always', 'IfNotPresent', 'Never'
            stores: {postgresImage: postgres}         | at '/stores/postgresImage': 'postgres' does not match pattern
            trustedProxies: [10.0.0.1]                | at '/trustedProxies/0': '10.0.0.1' does not match pattern
            monitors: {enabled: maybe}                | at '/monitors/enabled': value must be one of true, false, 'auto'
            resources: {limit: {memory: 1Gi}}         | at '/resources': additional properties 'limit' not allowed
            logLevel: verbose                         | at '/logLevel': value must be one of 'DEBUG', 'INFO', 'WARN', 'ERROR'
            consul: {adress: 'http://consul:8500'}    | at '/consul': additional properties 'adress' not allowed
            consul: {address: 'http://consul'}        | at '/consul/address': 'http://consul' does not match pattern
            consul: {address: 'consul:8500'}          | at '/consul/address': 'consul:8500' does not match pattern
            consul: {cluster: North}                  | at '/consul/cluster': 'North' does not match pattern
            consul: {namespace: Consul}               | at '/consul/namespace': 'Consul' does not match pattern
            consul: {replicas: 0}                     | at '/consul/replicas': minimum: got 0, want 1
            image: {tag: latest}                      | image.tag is a version, and latest is none
            monitors: {enabled: true}                 | metrics.namespace must say where Prometheus is
            """)
    void shouldSayWhatIsWrong(String wrong, String message) {
        assertThatThrownBy(() -> Chart.render(wrong)).hasMessageContaining(message);
    }

    /** Where the schema names properties these are values, else the whole is one. */
    private Stream<String> known(String name, JsonNode part) {
        JsonNode properties = properties(part);
        return properties.isObject()
                ? properties.properties().stream()
                        .flatMap(property -> known(name + "." + property.getKey(), property.getValue()))
                : Stream.of(name);
    }

    private Stream<String> named(String name, JsonNode value, JsonNode part) {
        JsonNode properties = properties(part);
        return properties.isObject()
                ? value.properties().stream()
                        .flatMap(property -> named(
                                name + "." + property.getKey(),
                                property.getValue(),
                                properties.path(property.getKey())))
                : Stream.of(name);
    }

    private JsonNode properties(JsonNode part) {
        String elsewhere = part.path("$ref").asText();
        return (elsewhere.isEmpty() ? part : schema.at(elsewhere.substring(1))).path("properties");
    }
}
