package dev.shopwright.product.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

@ProductIT
class UploadIT {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    Shop shop;
    long product;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
        product = shop.product("Lantern", "20.00");
    }

    static Stream<byte[]> noPictures() {
        return Stream.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                "https://elsewhere.test/picture.png".getBytes(StandardCharsets.UTF_8),
                TestPictures.pngClaiming(30_000, 30_000),
                TestPictures.padded(500 * 1024 + 1),
                TestPictures.cut(ImageFormat.PNG, 700));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void shouldRefuseWhatOnlyCallsItselfAPicture(byte[] bytes) {
        upload(bytes, "picture.png", MediaType.IMAGE_PNG)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.image[0]")
                .isNotEmpty();
        assertThat(shop.read("/api/v1/products/" + product + "/").get("image").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void shouldGoByTheBytesWhateverThePartIsCalled(ImageFormat format) {
        upload(TestPictures.of(format), "picture.svg", SVG).expectStatus().isOk();

        shop.get(imageUrl()).expectStatus().isOk().expectHeader().contentType(format.mediaType());
    }

    @Test
    void shouldGiveEachPictureAUrlOfItsOwn() {
        upload(TestPictures.png(90, 60), "one.png", MediaType.IMAGE_PNG);
        var first = imageUrl();
        upload(TestPictures.png(60, 90), "two.png", MediaType.IMAGE_PNG);
        var second = imageUrl();

        assertThat(second).isNotEqualTo(first);
        shop.get(second).expectHeader().valueMatches("Cache-Control", ".*immutable");
        shop.get(first).expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-cache");
    }

    @Test
    void shouldRefuseABodyThatIsTooLargeToBeRead() {
        upload(TestPictures.padded(1_100_000), "picture.png", MediaType.IMAGE_PNG)
                .expectStatus()
                .isEqualTo(413);
    }

    private ResponseSpec upload(byte[] bytes, String fileName, MediaType declared) {
        var form = new MultipartBodyBuilder();
        form.part("image", bytes).filename(fileName).contentType(declared);
        return shop.seller()
                .http()
                .patch()
                .uri("/api/v1/products/{id}/", product)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private String imageUrl() {
        return shop.read("/api/v1/products/" + product + "/").get("image").asString();
    }
}
