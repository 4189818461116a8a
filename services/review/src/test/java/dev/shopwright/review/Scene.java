package dev.shopwright.review;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** People, products and reviews to test with; everything is new, so that no test minds another. */
@Lazy // the port is known only when the server runs
public class Scene {

    private final ApiClient api;
    private final TokenIssuer tokens;
    private final ProductService products;

    Scene(ApiClient api, TokenIssuer tokens, ProductService products) {
        this.api = api;
        this.tokens = tokens;
        this.products = products;
    }

    /** Somebody who calls the API. */
    public record Person(UUID id, ApiClient api) {

        public ResponseSpec post(long product, Object rating, String comment) {
            return api.post("/api/v1/reviews/", Map.of("product_id", product, "rating", rating, "comment", comment));
        }

        /** The id of a new review. */
        public long review(long product, int rating) {
            return json(post(product, rating, "Holds its heat.").expectStatus().isCreated())
                    .path("id")
                    .asLong();
        }
    }

    public ApiClient anonymous() {
        return api;
    }

    public Person customer() {
        return person("customer");
    }

    public Person support() {
        return person("support");
    }

    public Person staff() {
        return person("staff");
    }

    public Person person(String... roles) {
        UUID id = UUID.randomUUID();
        return new Person(id, api.as(tokens.token(id, roles)));
    }

    /** The id of a new product. */
    public long product() {
        return products.newProduct();
    }

    public JsonNode get(String path, Object... variables) {
        return json(api.get(path, variables).expectStatus().isOk());
    }

    /** The body of an answer. */
    public static JsonNode json(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
