package dev.shopwright.operator.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.operator.test.ApiServer;
import dev.shopwright.operator.test.Checkout;
import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The definition, as a real API server takes it. */
@NeedsApiServer
class ShopResourceIT {

    private ApiServer server;
    private KubernetesClient client;
    private GenericKubernetesResource sparse;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = ApiServer.start(folder);
        client = server.client();
        server.define(ShopDefinition.get());
        sparse = create(Cases.read("/shop/sparse.yaml", new TypeReference<GenericKubernetesResource>() {}));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    static Stream<Cases.Rule> rules() {
        return Cases.rules().filter(rule -> !rule.isAboutChanges());
    }

    static Stream<Cases.Rule> rulesAboutChanges() {
        return Cases.rules().filter(Cases.Rule::isAboutChanges);
    }

    static Stream<Cases.Mistake> mistakes() {
        return Cases.mistakes();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldKeepTheRules(Cases.Rule rule) {
        assertThatCode(() -> create(Cases.shop("good", rule.good()))).doesNotThrowAnyException();

        refuses(() -> create(Cases.shop("bad", rule.bad())), rule.field(), rule.message());
    }

    @ParameterizedTest
    @MethodSource("rulesAboutChanges")
    void shouldKeepTheRulesAboutChanges(Cases.Rule rule) {
        String name = "shop-" + Integer.toHexString(rule.hashCode());
        client.resource(Cases.shop(name, rule.before())).fieldManager("test").serverSideApply();

        assertThatCode(() -> change(Cases.shop(name, rule.good()))).doesNotThrowAnyException();

        refuses(() -> change(Cases.shop(name, rule.bad())), rule.field(), rule.message());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldRefuseWhatTheSchemaForbids(Cases.Mistake mistake) {
        String field = mistake.field().replaceAll("\\[\\d+]$", "");

        refuses(() -> create(Cases.shop("bad", mistake.bad())), field, mistake.server());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/shop/defaults.csv", numLinesToSkip = 1)
    void shouldFillInWhatIsLeftOut(String field, String value) {
        JsonNode spec = Serialization.jsonMapper()
                .valueToTree(sparse.getAdditionalProperties().get("spec"));

        assertThat(Cases.text(spec, field)).isEqualTo(value);
    }

    @Test
    void shouldLeaveTheRecordsNothingToFillIn() {
        Shop filledIn = Serialization.unmarshal(Serialization.asJson(sparse), Shop.class);

        assertThat(filledIn.getSpec())
                .isEqualTo(Cases.read("/shop/sparse.yaml", new TypeReference<Shop>() {})
                        .getSpec());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo", "2demo", "demo-", "de.mo", "a234567890b234567890c234567890d2345678901"})
    void shouldRefuseNamesThatServicesCannotBeginWith(String name) {
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> create(Cases.shop(name, Map.of())))
                .withMessageContaining("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.yaml", "production.yaml", "two-shops.yaml"})
    void shouldAcceptTheSamples(String name) throws IOException {
        try (InputStream yaml =
                Files.newInputStream(Checkout.root().resolve("k8s/samples").resolve(name))) {
            assertThat(client.load(yaml).items())
                    .isNotEmpty()
                    .allSatisfy(shop -> create((GenericKubernetesResource) shop));
        }
    }

    /** Nothing is kept. */
    private GenericKubernetesResource create(GenericKubernetesResource shop) {
        return client.resource(shop)
                .inNamespace("default")
                .dryRun()
                .fieldValidation(Validation.STRICT)
                .create();
    }

    private void change(GenericKubernetesResource shop) {
        client.resource(shop).dryRun().fieldManager("test").serverSideApply();
    }

    private static void refuses(ThrowingCallable call, String field, String message) {
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(call)
                .extracting(ShopResourceIT::said)
                .asString()
                .contains(field, message);
    }

    /** It writes services[cart] where a rule is broken, and services.cart where the schema is. */
    private static String said(KubernetesClientException refusal) {
        return refusal.getStatus().getMessage().replaceAll("\\[([a-z]+)]", ".$1");
    }
}
