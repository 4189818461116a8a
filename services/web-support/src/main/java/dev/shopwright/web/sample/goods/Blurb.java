package dev.shopwright.web.sample.goods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Writes descriptions of two to four sentences, no two alike as long as the words last. */
final class Blurb {

    private static final int ATTEMPTS = 20;

    private final List<String> closings;
    private final Random random;
    private final Set<String> written = new HashSet<>();

    Blurb(List<String> closings, Random random) {
        this.closings = closings;
        this.random = random;
    }

    String about(Assortment.Subcategory goods, Assortment.Item item, String series) {
        var text = write(goods, item, series);
        for (int attempt = 1; !written.add(text) && attempt < ATTEMPTS; attempt++) {
            text = write(goods, item, series);
        }
        return text;
    }

    private String write(Assortment.Subcategory goods, Assortment.Item item, String series) {
        var features = suiting(goods.features(), item);
        var sentences = new ArrayList<String>();
        sentences.add(suiting(goods.leads(), item).get(0));
        sentences.addAll(features.subList(0, 1 + random.nextInt(2)));
        if (random.nextBoolean()) {
            sentences.add(closings.get(random.nextInt(closings.size())));
        }
        return String.join(" ", sentences)
                .replace("{item}", item.name().toLowerCase(Locale.ROOT))
                .replace("{series}", series);
    }

    private List<String> suiting(List<Sentence> sentences, Assortment.Item item) {
        var suiting = new ArrayList<>(sentences.stream()
                .filter(sentence -> sentence.suits(item.motif()))
                .map(Sentence::text)
                .toList());
        Collections.shuffle(suiting, random);
        return suiting;
    }
}
