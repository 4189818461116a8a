package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.StringUtils;

/** One shop without sample data, from the outside. */
class RunningShopIT {

    @TempDir
    static Path dir;

    private static Standalone shop;
    private static Browser browser;

    @BeforeAll
    static void open() {
        shop = Standalone.start(Options.in(dir).onFreePorts().withoutSample());
        browser = new Browser(shop.addresses().gateway());
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/api/v1/shop/",
                "/.well-known/jwks.json",
                "/api/v1/products/",
                "/api/v1/categories",
                "/api/v1/cart/",
                "/api/v1/reviews/1/",
                "/product_service/api/v1/products/",
                "/cart_service/api/v1/cart/",
                "/review_service/api/v1/reviews/1/",
                "/auth_service/.well-known/jwks.json",
                "/auth_service/api/schema/swagger-ui/index.html",
                "/product_service/api/schema/",
                "/cart_service/api/schema/redoc/",
                "/review_service/api/schema/swagger-config"
            })
    void shouldAnswerBehindTheGateway(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void shouldAnswerOnItsOwnPort(Part part) {
        var answer = new Browser(shop.addresses().of(part)).get("/actuator/health/readiness");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api", "/api/v2/products/", "/payment_service/api/v1/orders/"})
    void shouldAnswerJsonWhenNothingIsThere(String path) {
        var answer = browser.get(path, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Not found.\",\"code\":\"not_found\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/reservations/",
                "/actuator/health",
                "/Actuator/Prometheus",
                "//internal/v1/reservations/",
                "/%69nternal/v1/reservations/",
                "/%2569nternal/v1/reservations/",
                "/api/%2e%2e/internal/v1/reservations/",
                "/product_service/internal/v1/reservations/",
                "/product_service//actuator/health",
                "/product_service/%61ctuator/health",
                "/product_service%2Factuator/health",
                "/product_service/x/../actuator/health",
                "/product_service/..;/actuator/health",
                "/storefront_service/actuator/health"
            })
    void shouldHideWhatIsNotForTheOutside(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("status", "jvm_");
    }

    @Test
    void shouldWriteAddressesOfTheHostThatWasAsked() {
        var document = browser.get("/product_service/api/schema/").body();

        assertThat(JsonPath.<String>read(document, "$.servers[0].url"))
                .isEqualTo(shop.addresses().gateway() + "/product_service");
    }

    @Test
    void shouldNotBelieveForwardedHeadersOfClients() {
        var document = browser.get(
                        "/product_service/api/schema/",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "Forwarded",
                        "host=evil.example")
                .body();

        assertThat(document)
                .contains(shop.addresses().gateway() + "/product_service")
                .doesNotContain("evil");
    }

    @Test
    void shouldGiveOneRequestIdThroughTheGateway() {
        var answer = browser.get("/api/v1/shop/", "X-Request-Id", "from-a-test");

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("from-a-test");
    }

    @Test
    void shouldAskToComeBackWhenServiceIsAway() {
        var startAgain = shop.stop(Part.REVIEW);
        try {
            var answer = browser.get("/api/v1/reviews/1/");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"code\":\"unavailable\"");
        } finally {
            startAgain.run();
        }
        assertThat(browser.get("/api/v1/reviews/1/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void shouldLogEachPartToItsOwnFile(Part part) throws IOException {
        var application = StringUtils.capitalize(part.id()) + "Application";

        assertThat(Files.readString(dir.resolve("logs/" + part.id() + ".log"))).contains("Started " + application);
    }

    /** They could not be told apart from those of the other parts. */
    @Test
    void shouldMeasureAllButLogLines() {
        var product = new Browser(shop.addresses().of(Part.PRODUCT));

        assertThat(product.get("/actuator/prometheus").body())
                .contains("http_server_requests")
                .doesNotContain("logback_events");
    }

    @Test
    void shouldKeepSecretsToTheirOwner() throws IOException {
        var permissions = Files.getPosixFilePermissions(dir.resolve("secrets.properties"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void shouldLetTheAdminIn() {
        assertThat(browser.signIn(shop.admin().email(), shop.admin().password()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseSecondShopOnTheSameFolder() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Standalone.start(Options.in(dir).onFreePorts()))
                .withMessageContaining("Another shop is running on " + dir);
    }
}
