package dev.shopwright.product.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

@ProductIT
class FormIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @Test
    void shouldCreateProductFromFormWithPicture() {
        var one = shop.category(Shop.word());
        var two = shop.category(Shop.word());
        var form = form("name", "Drawn", "price", "5.5", "stock_count", "3", "categories", one + "," + two);
        form.part("image", Shop.picture()).contentType(MediaType.IMAGE_PNG);

        send(HttpMethod.POST, "/api/v1/products/", form)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.price")
                .isEqualTo("5.50")
                .jsonPath("$.stock_count")
                .isEqualTo(3)
                .jsonPath("$.categories.length()")
                .isEqualTo(2)
                .jsonPath("$.image")
                .value(image -> assertThat((String) image)
                        .matches("http://localhost:\\d+/api/v1/products/\\d+/image/\\?v=\\w+"));
    }

    @Test
    void shouldTakeRepeatedCategoriesOfAForm() {
        var form = form("name", "Twice", "price", "5");
        form.part("categories", String.valueOf(shop.category(Shop.word())));
        form.part("categories", String.valueOf(shop.category(Shop.word())));

        send(HttpMethod.POST, "/api/v1/products/", form)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.categories.length()")
                .isEqualTo(2);
    }

    @Test
    void shouldPatchOnlyThePictureAndKeepItWhenTheRestChanges() {
        var uri = "/api/v1/products/" + shop.product("Picture later", "5") + "/";
        var form = form();
        form.part("image", Shop.picture()).contentType(MediaType.IMAGE_PNG);

        send(HttpMethod.PATCH, uri, form).expectStatus().isOk();
        var image = shop.read(uri).get("image").asString();
        send(HttpMethod.PUT, uri, form("name", "Picture kept", "price", "6"))
                .expectStatus()
                .isOk();
        shop.seller()
                .patch(uri, Map.of("image", "https://elsewhere.test/a.png"))
                .expectStatus()
                .isOk();

        assertThat(shop.read(uri).get("image").asString()).isEqualTo(image);
    }

    @Test
    void shouldSayWhatIsWrongWithAForm() {
        send(HttpMethod.POST, "/api/v1/products/", form("name", "No price"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.price[0]")
                .isEqualTo("This field is required.");
        send(HttpMethod.POST, "/api/v1/products/", form("name", "Bad price", "price", "x"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.price[0]")
                .isEqualTo("A valid number is required.");
        var form = form("name", "No picture", "price", "1");
        form.part("image", new ByteArrayResource("<svg/>".getBytes()))
                .contentType(MediaType.IMAGE_PNG)
                .filename("a.png");
        send(HttpMethod.POST, "/api/v1/products/", form)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.image")
                .isArray();
    }

    @Test
    void shouldRefuseBodiesThatAreNeitherJsonNorForms() {
        shop.seller()
                .http()
                .post()
                .uri("/api/v1/products/")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("name=A")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        shop.seller()
                .http()
                .post()
                .uri("/api/v1/products/")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .bodyValue("no parts".getBytes())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private ResponseSpec send(HttpMethod method, String uri, MultipartBodyBuilder form) {
        return shop.seller()
                .http()
                .method(method)
                .uri(uri)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private static MultipartBodyBuilder form(String... fields) {
        var form = new MultipartBodyBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.part(fields[i], fields[i + 1]);
        }
        return form;
    }
}
