package dev.shopwright.product;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop's people and shelves, for tests that need some. */
public final class Shop {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApiClient api;
    private final TokenIssuer tokens;
    private final ApiClient seller;
    private final ApiClient staff;

    public Shop(ApiClient api, TokenIssuer tokens) {
        this.api = api;
        this.tokens = tokens;
        this.seller = api.as(tokens.seller(UUID.randomUUID()));
        this.staff = api.as(tokens.staff());
    }

    public ApiClient anyone() {
        return api;
    }

    public ApiClient customer() {
        return api.as(tokens.customer(UUID.randomUUID()));
    }

    public ApiClient otherSeller() {
        return api.as(tokens.seller(UUID.randomUUID()));
    }

    public ApiClient seller() {
        return seller;
    }

    public ApiClient staff() {
        return staff;
    }

    /** A word that no other test has in its products' names. */
    public static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    public long category(String name) {
        return post(staff, "/api/v1/categories/", Map.of("name", name))
                .get("id")
                .asLong();
    }

    public long subcategory(long category, String name) {
        return post(staff, "/api/v1/categories/" + category + "/subcategories/", Map.of("name", name))
                .get("id")
                .asLong();
    }

    /** Creates a product of the seller with the given fields. */
    public long product(String name, String price, Object... moreFields) {
        var fields = new HashMap<String, Object>(Map.of("name", name, "price", price));
        for (int i = 0; i < moreFields.length; i += 2) {
            fields.put((String) moreFields[i], moreFields[i + 1]);
        }
        return post(seller, "/api/v1/products/", fields).get("id").asLong();
    }

    /** Gives a product of the seller a picture. */
    public void show(long product) {
        var form = new MultipartBodyBuilder();
        form.part("image", picture()).contentType(MediaType.IMAGE_PNG);
        seller.http()
                .patch()
                .uri("/api/v1/products/" + product + "/")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** A small PNG that no other test uploads. */
    public static Resource picture() {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, ThreadLocalRandom.current().nextInt(0x1000000));
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayResource(png.toByteArray()) {
            @Override
            public String getFilename() {
                return "picture.png";
            }
        };
    }

    /** The answer of a read that anyone may do. */
    public JsonNode read(String address) {
        return json(get(address).expectStatus().isOk().expectBody().returnResult());
    }

    /** Reads an address that is encoded already, complete or a path. */
    public ResponseSpec get(String address) {
        return api.http()
                .get()
                .uri(root -> URI.create(address.startsWith("/") ? root.build() + address : address))
                .exchange();
    }

    private static JsonNode post(ApiClient client, String uri, Object body) {
        return json(
                client.post(uri, body).expectStatus().isCreated().expectBody().returnResult());
    }

    private static JsonNode json(EntityExchangeResult<byte[]> result) {
        return JSON.readTree(result.getResponseBody());
    }
}
