package dev.shopwright.web.sample.goods;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;

/** Something said of products: of all in its subcategory, or only of those drawn by one of the motifs. */
public record Sentence(Set<String> motifs, String text) {

    /** Reads {@code text} or {@code motif, motif > text}. */
    @JsonCreator
    static Sentence parse(String written) {
        var parts = written.split(" > ", 2);
        return parts.length == 1
                ? new Sentence(Set.of(), written)
                : new Sentence(Set.of(parts[0].split(", *")), parts[1]);
    }

    boolean suits(String motif) {
        return motifs.isEmpty() || motifs.contains(motif);
    }
}
