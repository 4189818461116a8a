package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.test.ApiClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CartIT
class CartDocumentIT {

    @Autowired
    private ApiClient api;

    @Test
    void shouldDescribeEveryCallWithWhatTellsTheCart() {
        var paths = api.get("/api/schema/")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("paths");

        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/cart/",
                        "/api/v1/cart/add/",
                        "/api/v1/cart/items/{product_id}/",
                        "/api/v1/cart/merge/");
        assertThat(paths.findValues("parameters"))
                .allSatisfy(parameters -> assertThat(parameters.findValuesAsString("name"))
                        .contains("X-Cart-Id", "user_id")
                        .isSubsetOf(List.of("X-Cart-Id", "user_id", "product_id")));
    }
}
