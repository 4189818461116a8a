package dev.shopwright.product.sample;

import dev.shopwright.product.drawing.Drawing;
import dev.shopwright.product.drawing.Palette;
import dev.shopwright.product.drawing.Scene;
import dev.shopwright.product.image.ImageId;
import dev.shopwright.web.sample.CopyTable;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.goods.Picture;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pictures of the range, each drawn and stored once. */
final class Gallery {

    private final Map<Picture, String> ids;

    private Gallery(Map<Picture, String> ids) {
        this.ids = ids;
    }

    /** Draws on all cores: nothing of a picture depends on another. */
    static Gallery hang(Connection database, Set<Picture> pictures, Sample sample) throws SQLException, IOException {
        var drawing = new Drawing();
        var drawn = pictures.parallelStream()
                .collect(Collectors.toConcurrentMap(Function.identity(), picture -> draw(drawing, picture, sample)));
        return new Gallery(write(database, pictures, drawn));
    }

    @Nullable
    String id(@Nullable Picture picture) {
        return ids.get(picture);
    }

    private static byte[] draw(Drawing drawing, Picture picture, Sample sample) {
        var random = sample.random("picture:" + picture.item() + ":" + picture.variant());
        var scene = Scene.valueOf(picture.scene().toUpperCase(Locale.ROOT));
        return drawing.draw(
                picture.motif(), scene, Palette.valueOf(picture.colour().name()), random);
    }

    private static Map<Picture, String> write(Connection database, Set<Picture> pictures, Map<Picture, byte[]> drawn)
            throws SQLException, IOException {
        var ids = new HashMap<Picture, String>();
        var written = new HashSet<String>();
        try (var table = CopyTable.open(database, "image (id, media_type, bytes, width, height, alt, stored_at)")) {
            for (var picture : pictures) {
                var bytes = drawn.get(picture);
                var id = ImageId.of(bytes);
                ids.put(picture, id);
                if (written.add(id)) {
                    table.row(id, "image/png", bytes, Drawing.SIZE, Drawing.SIZE, picture.alt(), Figures.NEWEST);
                }
            }
        }
        return ids;
    }
}
