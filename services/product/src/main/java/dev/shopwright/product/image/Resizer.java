package dev.shopwright.product.image;

import dev.shopwright.web.error.ApiException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Makes pictures smaller, two at a time at most: a decoded one takes up to 50 MB. */
@Component
class Resizer implements DisposableBean {

    private static final int WORKERS = 2;
    private static final int QUEUE = 200;
    private static final double JPEG_QUALITY = 0.88;

    private final Scheduler workers = Schedulers.newBoundedElastic(WORKERS, QUEUE, "image");

    Resizer() {
        ImageIO.setUseCache(false); // pictures are small, and the file system may be read-only
    }

    /** The picture within a square of this size; fails with an {@link IOException} when the bytes are no picture. */
    Mono<Image> shrink(byte[] picture, ImageSize size) {
        return Mono.fromCallable(() -> encode(decode(picture, size)))
                .subscribeOn(workers)
                .onErrorMap(RejectedExecutionException.class, full -> busy());
    }

    @Override
    public void destroy() {
        workers.dispose();
    }

    private static BufferedImage decode(byte[] picture, ImageSize size) throws IOException {
        try {
            return Thumbnails.of(new ByteArrayInputStream(picture))
                    .size(size.pixels(), size.pixels())
                    .asBufferedImage();
        } catch (RuntimeException damaged) { // readers meet damage with either kind of exception
            throw new IOException(damaged);
        }
    }

    /** Drawings are smaller as PNG and photographs as JPEG, which can't be transparent. */
    private static Image encode(BufferedImage image) throws IOException {
        var png = new Image(ImageFormat.PNG.mediaType(), write(image, "png"));
        if (image.getColorModel().hasAlpha()) {
            return png;
        }
        var jpeg = new Image(ImageFormat.JPEG.mediaType(), write(image, "jpg"));
        return png.bytes().length <= jpeg.bytes().length ? png : jpeg;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1)
                .outputFormat(format)
                .outputQuality(JPEG_QUALITY)
                .toOutputStream(bytes);
        return bytes.toByteArray();
    }

    private static ApiException busy() {
        return ApiException.unavailable("Too many pictures are being worked on.", Duration.ofSeconds(2));
    }
}
