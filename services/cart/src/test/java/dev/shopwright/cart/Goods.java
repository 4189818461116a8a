package dev.shopwright.cart;

import dev.shopwright.product.ProductApplication;
import dev.shopwright.test.FaultProxy;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.test.TokenIssuer;
import dev.shopwright.web.program.ServiceProgram;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The goods of a real product service, which can be made unreachable. */
public final class Goods implements AutoCloseable {

    private static final String PRODUCT = "/api/v1/products/{id}/";

    private final ConfigurableApplicationContext product;
    private final FaultProxy proxy;
    private final WebTestClient staff;

    private Goods(ConfigurableApplicationContext product, TokenIssuer tokens) {
        int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.product = product;
        this.proxy = FaultProxy.before(port);
        this.staff = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofMinutes(1))
                .defaultHeaders(headers -> headers.setBearerAuth(tokens.staff()))
                .build();
    }

    /** Starts product with a database of its own, and with the Redis and the keys of the service under test. */
    static Goods start(Environment cart, TokenIssuer tokens) {
        var shared = Stream.of(
                        "spring.data.redis.host",
                        "spring.data.redis.port",
                        "shopwright.security.issuer",
                        "shopwright.security.jwks-uri",
                        "shopwright.security.internal-keys")
                .map(name -> "--" + name + "=" + cart.getRequiredProperty(name));
        var own = own(TestServers.freshDatabase());
        var arguments = Stream.concat(shared, own).toArray(String[]::new);
        return new Goods(
                ServiceProgram.of("product", ProductApplication.class).web().run(arguments), tokens);
    }

    private static Stream<String> own(TestDatabase database) {
        return Stream.of(
                "--server.port=0",
                "--shopwright.limits.api=0",
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + TestDatabase.USER,
                "--spring.r2dbc.password=" + TestDatabase.PASSWORD,
                "--spring.flyway.url=" + database.jdbcUrl(),
                "--spring.flyway.user=" + TestDatabase.USER,
                "--spring.flyway.password=" + TestDatabase.PASSWORD);
    }

    public String url() {
        return "http://localhost:" + proxy.port();
    }

    public long product(String price, int stock) {
        return product(Map.of("name", "Tent " + UUID.randomUUID(), "price", price, "stock_count", stock));
    }

    public long product(Map<String, ?> fields) {
        return staff.post()
                .uri("/api/v1/products/")
                .bodyValue(fields)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .asLong();
    }

    public void set(long id, String price, int stock) {
        staff.patch()
                .uri(PRODUCT, id)
                .bodyValue(Map.of("price", price, "stock_count", stock))
                .exchange()
                .expectStatus()
                .isOk();
    }

    public void picture(long id, byte[] png) {
        var form = new MultipartBodyBuilder();
        form.part("image", new ByteArrayResource(png), MediaType.IMAGE_PNG).filename("tent.png");
        staff.patch()
                .uri(PRODUCT, id)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .isOk();
    }

    public void archive(long id) {
        staff.delete().uri(PRODUCT, id).exchange().expectStatus().isNoContent();
    }

    public void down() {
        proxy.down();
    }

    public void up() {
        proxy.up();
    }

    @Override
    public void close() {
        proxy.close();
        product.close();
    }
}
