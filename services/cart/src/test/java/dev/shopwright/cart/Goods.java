package dev.shopwright.cart;

import dev.shopwright.product.ProductApplication;
import dev.shopwright.test.Neighbour;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The goods of a real product service, which can be made unreachable. */
public final class Goods implements AutoCloseable {

    private static final String PRODUCT = "/api/v1/products/{id}/";

    private final Neighbour product;
    private final WebTestClient staff;

    private Goods(Neighbour product, TokenIssuer tokens) {
        this.product = product;
        this.staff = product.client().as(tokens.staff()).http();
    }

    static Goods start(TokenIssuer tokens) {
        return new Goods(Neighbour.start("product", ProductApplication.class, tokens), tokens);
    }

    public String url() {
        return product.url();
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
        product.line().down();
    }

    public void up() {
        product.line().up();
    }

    @Override
    public void close() {
        product.close();
    }
}
