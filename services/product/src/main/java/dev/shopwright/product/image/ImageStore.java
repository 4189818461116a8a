package dev.shopwright.product.image;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the pictures of products; nothing is ever fetched from elsewhere. */
@Component
public class ImageStore {

    private static final Duration UNUSED = Duration.ofDays(1);

    private final ImageRepository images;
    private final Resizer resizer;
    private final Clock clock;

    ImageStore(ImageRepository images, Resizer resizer, Clock clock) {
        this.images = images;
        this.resizer = resizer;
        this.clock = clock;
    }

    /**
     * Stores an upload and gives its id; a transaction of the caller is joined. An upload that is too large, or no PNG,
     * JPEG or WebP, is a field error on {@code image}.
     *
     * @param alt the picture in words
     */
    public Mono<String> keep(byte[] bytes, String alt) {
        return Mono.fromCallable(() -> Upload.inspect(bytes, alt))
                .delayUntil(this::decode)
                .flatMap(upload -> images.save(upload, clock.instant()).thenReturn(upload.id()));
    }

    Mono<Image> load(String id, ImageSize size) {
        return images.find(id, size).switchIfEmpty(Mono.defer(() -> makeVariant(id, size)));
    }

    /** An upload whose product was not saved, or has another picture by now. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    Mono<Void> sweep() {
        return Mono.defer(() -> images.deleteUnused(clock.instant().minus(UNUSED)))
                .then();
    }

    /** A good head says nothing of the rest. */
    private Mono<Image> decode(Upload upload) {
        return resizer.shrink(upload.bytes(), ImageSize.SMALLEST)
                .onErrorMap(IOException.class, damaged -> ImageInspection.unreadable());
    }

    private Mono<Image> makeVariant(String id, ImageSize size) {
        return images.findOriginal(id)
                .flatMap(original -> resizer.shrink(original.bytes(), size))
                .flatMap(variant -> images.saveVariant(id, size, variant).thenReturn(variant));
    }
}
