package dev.shopwright.review;

import dev.shopwright.product.ProductApplication;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.FaultProxy;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;

/** The real product service with a database of its own, behind a line that can be cut. */
@TestConfiguration(proxyBeanMethods = false)
public class ProductService implements DisposableBean {

    private final ConfigurableApplicationContext product;
    private final FaultProxy line;
    private final ApiClient seller;

    ProductService(TokenIssuer tokens) {
        product = start(tokens);
        int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        line = FaultProxy.before(port);
        seller = ApiClient.of("http://localhost:" + port).as(tokens.seller(UUID.randomUUID()));
    }

    private static ConfigurableApplicationContext start(TokenIssuer tokens) {
        TestDatabase database = TestServers.freshDatabase();
        return new SpringApplicationBuilder(ProductApplication.class)
                .run(
                        "--spring.config.name=product",
                        "--server.port=0",
                        "--shopwright.limits.api=0",
                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                        "--spring.r2dbc.username=" + TestDatabase.USER,
                        "--spring.r2dbc.password=" + TestDatabase.PASSWORD,
                        "--spring.flyway.url=" + database.jdbcUrl(),
                        "--spring.flyway.user=" + TestDatabase.USER,
                        "--spring.flyway.password=" + TestDatabase.PASSWORD,
                        "--spring.data.redis.host=" + TestServers.redis().host(),
                        "--spring.data.redis.port=" + TestServers.redis().port(),
                        "--shopwright.security.issuer=" + TokenIssuer.ISSUER,
                        "--shopwright.security.jwks-uri=" + tokens.jwksUri());
    }

    @Bean
    DynamicPropertyRegistrar productAddress() {
        return settings ->
                settings.add("spring.http.serviceclient.product.base-url", () -> "http://localhost:" + line.port());
    }

    /** The id of a new product. */
    public long newProduct() {
        var body = Map.of("name", "Kettle", "price", "25.50", "stock_count", 5);
        return Scene.json(seller.post("/api/v1/products/", body).expectStatus().isCreated())
                .path("id")
                .asLong();
    }

    /** Takes the product out of the catalogue. */
    public void archive(long id) {
        seller.delete("/api/v1/products/{id}/", id).expectStatus().isNoContent();
    }

    /** The product as its own service tells it. */
    public JsonNode read(long id) {
        return Scene.json(
                seller.get("/api/v1/products/{id}/", id).expectStatus().isOk());
    }

    /** The line between the review service and this one. */
    public FaultProxy line() {
        return line;
    }

    @Override
    public void destroy() {
        line.close();
        product.close();
    }
}
