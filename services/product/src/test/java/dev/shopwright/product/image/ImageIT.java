package dev.shopwright.product.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.TestProducts;
import dev.shopwright.test.ApiClient;
import dev.shopwright.web.error.InvalidFieldException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

@ProductIT
class ImageIT {

    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    ApiClient api;

    @Autowired
    ImageStore store;

    @Autowired
    ImageRepository images;

    @Autowired
    DatabaseClient database;

    TestProducts products;

    @BeforeEach
    void connect() {
        products = new TestProducts(database);
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void shouldServeWhatWasUploadedUntouched(ImageFormat format) {
        var upload = TestPictures.of(format);
        long product = productShowing(upload);

        api.get("/api/v1/products/{id}/image/", product)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(format.mediaType())
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody(byte[].class)
                .isEqualTo(upload);
    }

    @Test
    void shouldLetAUrlWithTheHashBeKeptForEver() {
        var upload = TestPictures.of(ImageFormat.PNG);
        long product = productShowing(upload);

        api.get("/api/v1/products/{id}/image/?v={hash}&size=320", product, ImageId.of(upload))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=" + YEAR.toSeconds() + ", public, immutable")
                .expectHeader()
                .valueEquals("ETag", "\"" + ImageId.of(upload) + "-320\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v=0123456789abcdef0123456789abcdef", "v="})
    void shouldShowTodaysPictureToBeAskedAboutAgainWithoutTheHash(String query) {
        var upload = TestPictures.of(ImageFormat.JPEG);
        long product = productShowing(upload);

        api.get("/api/v1/products/" + product + "/image/?" + query)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectBody(byte[].class)
                .isEqualTo(upload);
    }

    @Test
    void shouldAnswerNotModifiedToWhoHasItAlready() {
        var upload = TestPictures.of(ImageFormat.PNG);
        long product = productShowing(upload);

        api.with("If-None-Match", "\"" + ImageId.of(upload) + "\"")
                .get("/api/v1/products/{id}/image/", product)
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 320, 640})
    void shouldShrinkToTheLongestSideAndKeepIt(int size) throws IOException {
        var upload = TestPictures.of(ImageFormat.JPEG);
        long product = productShowing(upload);

        var made = load(product, size);
        var kept = load(product, size);

        var shrunk = ImageIO.read(new ByteArrayInputStream(made));
        assertThat(shrunk.getWidth()).isEqualTo(size);
        assertThat(shrunk.getHeight()).isEqualTo(Math.round(size * 600 / 900f));
        assertThat(kept).isEqualTo(made);
        assertThat(variants(upload, size)).isEqualTo(1);
    }

    @Test
    void shouldNotEnlarge() {
        var upload = TestPictures.of(ImageFormat.PNG);

        assertThat(load(productShowing(upload), 1200)).isEqualTo(upload);
    }

    @Test
    void shouldKeepTransparency() throws IOException {
        var shrunk = ImageIO.read(new ByteArrayInputStream(load(productShowing(TestPictures.transparentPng()), 160)));

        assertThat(shrunk.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void shouldRefuseSizesItDoesNotMake() {
        long product = productShowing(TestPictures.of(ImageFormat.PNG));

        api.get("/api/v1/products/{id}/image/?size=161", product)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.size[0]")
                .isEqualTo("Choose one of 160, 320, 640 and 1200, or leave it out.");
        api.get("/api/v1/products/{id}/image/?size=big", product).expectStatus().isBadRequest();
    }

    @Test
    void shouldFindNothingForAProductWithoutPictureOrNoProduct() {
        api.get("/api/v1/products/{id}/image/", products.withStock(1))
                .expectStatus()
                .isNotFound();
        api.get("/api/v1/products/{id}/image/", Integer.MAX_VALUE)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldStoreEqualUploadsOnce() {
        var upload = TestPictures.png(64, 48);

        assertThat(store.keep(upload, "one").block())
                .isEqualTo(store.keep(upload, "two").block());
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "WEBP"}) // of a JPEG, what there is can be shown
    void shouldRefuseAPictureDamagedBehindItsHead(ImageFormat format) {
        var damaged = TestPictures.cut(format, format == ImageFormat.WEBP ? 32 : 700);

        StepVerifier.create(store.keep(damaged, "")).verifyError(InvalidFieldException.class);
    }

    @Test
    void shouldRefuseADecompressionBombWithoutDecodingIt() {
        StepVerifier.create(store.keep(TestPictures.pngClaiming(30_000, 30_000), ""))
                .verifyError(InvalidFieldException.class);
    }

    @Test
    void shouldSweepOnlyPicturesThatNoProductShows() {
        var shown = TestPictures.png(31, 17);
        var forgotten = TestPictures.png(17, 31);
        productShowing(shown);
        var forgottenId = store.keep(forgotten, "").block();

        store.sweep().block();
        assertThat(images.findOriginal(forgottenId).block()).isNotNull();

        images.deleteUnused(Instant.now().plusSeconds(60)).block();
        assertThat(images.findOriginal(forgottenId).block()).isNull();
        assertThat(images.findOriginal(ImageId.of(shown)).block()).isNotNull();
    }

    private long productShowing(byte[] upload) {
        return products.showing(store.keep(upload, "a test picture").block());
    }

    private byte[] load(long product, int size) {
        return api.http()
                .get()
                .uri("/api/v1/products/{id}/image/?size={size}", product, size)
                .accept(MediaType.ALL)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    private Long variants(byte[] upload, int size) {
        return database.sql("SELECT count(*) FROM image_variant WHERE image_id = :id AND size = :size")
                .bind("id", ImageId.of(upload))
                .bind("size", size)
                .mapValue(Long.class)
                .one()
                .block();
    }
}
