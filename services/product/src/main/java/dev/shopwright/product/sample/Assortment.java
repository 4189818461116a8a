package dev.shopwright.product.sample;

import dev.shopwright.product.drawing.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The words and prices the range is made of, as written in {@code sample/product-assortment.yml}. */
record Assortment(List<String> series, List<String> closings, List<Category> categories) {

    private static final String FILE = "/sample/product-assortment.yml";

    record Category(String name, Scene scene, List<Subcategory> subcategories) {}

    record Subcategory(
            String name, List<String> qualities, List<Item> items, List<Sentence> leads, List<Sentence> features) {}

    record Item(String name, String motif, double from, double to) {}

    static Assortment load() {
        var mapper = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var file = Assortment.class.getResourceAsStream(FILE)) {
            Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return mapper.convertValue(written, Assortment.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
