package dev.shopwright.web.sample.goods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The words and prices the range is made of, as written in {@code sample/assortment.yml}. */
public record Assortment(List<String> series, List<String> closings, List<Category> categories) {

    private static final String FILE = "/sample/assortment.yml";

    /** A category and the scene its goods are shown in. */
    public record Category(String name, String scene, List<Subcategory> subcategories) {}

    /** A subcategory and what is said of its goods. */
    public record Subcategory(
            String name, List<String> qualities, List<Item> items, List<Sentence> leads, List<Sentence> features) {}

    /** Something to sell, how it is drawn, and between which prices it is sold. */
    public record Item(String name, String motif, double from, double to) {}

    /** Reads the file. */
    public static Assortment load() {
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
