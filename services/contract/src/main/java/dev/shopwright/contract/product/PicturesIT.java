package dev.shopwright.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@ContractSuite
class PicturesIT {

    private static final String BOUNDARY = "----larch";

    private final Shop shop;

    PicturesIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldServeTheUploadedPictureForEver() throws IOException {
        Answer created = upload("kettle.png", "image/png", png()).expect(201);

        URI picture = URI.create(created.string("/image"));
        Answer served = shop.api()
                .get(picture.getRawPath() + "?" + picture.getRawQuery())
                .expect(200);

        assertThat(picture.isAbsolute()).isTrue();
        assertThat(served.header("Content-Type")).startsWith("image/");
        assertThat(served.header("Cache-Control")).contains("immutable");
    }

    @Test
    void shouldGiveTheSameAbsoluteUrlInListAndDetail() throws IOException {
        String id = upload("kettle.png", "image/png", png()).expect(201).string("/id");

        String detail = shop.api().get("/api/v1/products/" + id + "/").string("/image");
        String list = shop.api().get("/api/v1/products/?ids=" + id).string("/results/0/image");

        assertThat(list).isEqualTo(detail).startsWith("http");
    }

    @Test
    void shouldBelieveTheBytesAndNotTheName() {
        byte[] page = bytes("<script>alert(1)</script>");

        assertThat(upload("kettle.png", "image/png", page).expect(400).messages("image"))
                .isNotEmpty();
    }

    @Test
    void shouldRefuseSvg() {
        byte[] svg = bytes("<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThat(upload("kettle.svg", "image/svg+xml", svg).expect(400).messages("image"))
                .isNotEmpty();
    }

    @Test
    void shouldRefuseAPictureOver500Kilobytes() throws IOException {
        byte[] large = Arrays.copyOf(png(), 600_000);

        assertThat(upload("kettle.png", "image/png", large).status()).isIn(400, 413);
    }

    private Answer upload(String file, String type, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"name\"", "text/plain", bytes("Kettle " + People.unique())));
        body.writeBytes(part("name=\"price\"", "text/plain", bytes("25.50")));
        body.writeBytes(part("name=\"image\"; filename=\"" + file + "\"", type, content));
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return shop.as("seller")
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .post("/api/v1/products/", body.toByteArray());
    }

    private static byte[] part(String disposition, String type, byte[] value) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"));
        part.writeBytes(bytes("Content-Type: " + type + "\r\n\r\n"));
        part.writeBytes(value);
        part.writeBytes(bytes("\r\n"));
        return part.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
