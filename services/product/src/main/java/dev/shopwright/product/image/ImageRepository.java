package dev.shopwright.product.image;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Pictures and their smaller copies in Postgres. */
@Repository
class ImageRepository {

    private static final String SAVE = """
            INSERT INTO image (id, media_type, bytes, width, height, alt, stored_at)
            VALUES (:id, :mediaType, :bytes, :width, :height, :alt, :now)
            ON CONFLICT (id) DO UPDATE SET stored_at = excluded.stored_at
            """;
    private static final String SAVE_VARIANT = """
            INSERT INTO image_variant (image_id, size, media_type, bytes)
            SELECT id, :size, :mediaType, :bytes FROM image WHERE id = :id
            ON CONFLICT DO NOTHING
            """;
    /** The variant, or the picture itself when it is no larger than asked for. */
    private static final String FIND = """
            SELECT media_type, bytes FROM image WHERE id = :id AND greatest(width, height) <= :size
            UNION ALL
            SELECT media_type, bytes FROM image_variant WHERE image_id = :id AND size = :size
            LIMIT 1
            """;

    private static final String FIND_ORIGINAL = "SELECT media_type, bytes FROM image WHERE id = :id";
    private static final String SHOWN_BY = "SELECT image_id FROM product WHERE id = :product AND image_id IS NOT NULL";
    private static final String DELETE_UNUSED = """
            DELETE FROM image WHERE stored_at < :before
            AND NOT EXISTS (SELECT FROM product WHERE product.image_id = image.id)
            """;

    private final DatabaseClient database;

    ImageRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> save(Upload upload, Instant now) {
        return database.sql(SAVE)
                .bind("id", upload.id())
                .bind("mediaType", upload.format().mediaType())
                .bind("bytes", upload.bytes())
                .bind("width", upload.dimension().width)
                .bind("height", upload.dimension().height)
                .bind("alt", upload.alt())
                .bind("now", now)
                .then();
    }

    Mono<Void> saveVariant(String id, ImageSize size, Image variant) {
        return database.sql(SAVE_VARIANT)
                .bind("id", id)
                .bind("size", size.pixels())
                .bind("mediaType", variant.mediaType())
                .bind("bytes", variant.bytes())
                .then();
    }

    Mono<Image> find(String id, ImageSize size) {
        return database.sql(FIND)
                .bind("id", id)
                .bind("size", size.pixels())
                .map(Image::of)
                .one();
    }

    Mono<Image> findOriginal(String id) {
        return database.sql(FIND_ORIGINAL).bind("id", id).map(Image::of).one();
    }

    /** Also of an archived product: orders go on showing what was bought. */
    Mono<String> shownBy(long productId) {
        return database.sql(SHOWN_BY)
                .bind("product", productId)
                .mapValue(String.class)
                .one();
    }

    Mono<Long> deleteUnused(Instant before) {
        return database.sql(DELETE_UNUSED).bind("before", before).fetch().rowsUpdated();
    }
}
