package dev.shopwright.contract.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class DocumentationIT {

    private final Shop shop;

    DocumentationIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "product", "cart", "review", "order"})
    void shouldPublishPathsThatEndInASlash(String service) {
        Answer document = shop.api().get("/" + service + "_service/api/schema/").expect(200);

        assertThat(document.string("/openapi")).startsWith("3.");
        assertThat(document.json().at("/paths").propertyNames())
                .isNotEmpty()
                .filteredOn(path -> path.startsWith("/api/"))
                .allSatisfy(path -> assertThat(path).endsWith("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "product", "cart", "review", "order"})
    void shouldSayWhatEachParameterLooksLike(String service) {
        Answer document = shop.api().get("/" + service + "_service/api/schema/").expect(200);

        assertThat(document.json().findValues("parameters"))
                .flatExtracting(parameters -> parameters.valueStream().toList())
                .allSatisfy(parameter -> assertThat(parameter.has("schema"))
                        .as(parameter.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "product", "cart", "review", "order"})
    void shouldPointTheDocumentsServerAtThePrefix(String service) {
        Answer document = shop.api().get("/" + service + "_service/api/schema/").expect(200);

        assertThat(document.string("/servers/0/url")).endsWith("/" + service + "_service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "product", "cart", "review", "order"})
    void shouldShowTheSwaggerPageBehindThePrefix(String service) {
        String root = "/" + service + "_service/api/schema/";

        Answer page = shop.api().get(root + "swagger-ui/");
        if (page.status() == 302) {
            page = shop.api()
                    .get(URI.create(shop.running().url() + root)
                            .resolve(page.header("Location"))
                            .getPath());
        }

        assertThat(page.expect(200).text()).contains("swagger-ui");
        assertThat(shop.api().get(root + "swagger-config").expect(200).string("/url"))
                .startsWith("/" + service + "_service/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "product", "cart", "review", "order"})
    void shouldShowTheRedocPageBehindThePrefix(String service) {
        assertThat(shop.api()
                        .get("/" + service + "_service/api/schema/redoc/")
                        .expect(200)
                        .text())
                .containsIgnoringCase("redoc");
    }
}
