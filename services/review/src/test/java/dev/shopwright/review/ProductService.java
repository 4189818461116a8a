package dev.shopwright.review;

import dev.shopwright.product.ProductApplication;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.FaultProxy;
import dev.shopwright.test.Neighbour;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;

/** The real product service with a database of its own, behind a line that can be cut. */
@TestConfiguration(proxyBeanMethods = false)
public class ProductService implements DisposableBean {

    private final Neighbour product;
    private final ApiClient seller;

    ProductService(TokenIssuer tokens) {
        product = Neighbour.start("product", ProductApplication.class, tokens);
        seller = product.client().as(tokens.seller(UUID.randomUUID()));
    }

    @Bean
    DynamicPropertyRegistrar productAddress() {
        return settings -> settings.add("spring.http.serviceclient.product.base-url", product::url);
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
        return product.line();
    }

    @Override
    public void destroy() {
        product.close();
    }
}
