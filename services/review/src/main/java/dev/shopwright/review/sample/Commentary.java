package dev.shopwright.review.sample;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes comments that sound like people: some say nothing, some a sentence, few go into detail. */
final class Commentary {

    private static final int SILENT_PERCENT = 12;
    private static final int CLOSING_PERCENT = 55;
    private static final int POLISH_PERCENT = 45;
    private static final int LONGEST = 5000;

    private final Phrases phrases;
    private final RandomGenerator random;
    private final Map<Long, String> edges;

    Commentary(Phrases phrases, RandomGenerator random) {
        this.phrases = phrases;
        this.random = random;
        List<String> odd = phrases.edges();
        this.edges = Map.of(
                7L, odd.get(0),
                70L, odd.get(1),
                140L, odd.get(2),
                210L, odd.get(3),
                280L, odd.get(4),
                350L, odd.get(5),
                420L, longest(phrases.lengthy()));
    }

    /** A few fixed reviews hold what a display must cope with; the rest fits the stars. */
    String about(long reviewId, int author, int stars) {
        String fitting = fitting(author, stars);
        return edges.getOrDefault(reviewId, fitting);
    }

    String spam() {
        return pick(phrases.spam());
    }

    private String fitting(int author, int stars) {
        if (chance(SILENT_PERCENT)) {
            return "";
        }
        // an author keeps to one language
        var voice = phrases.voice(author * 37 % 100 < POLISH_PERCENT ? "pl" : "en", stars);
        var comment = new StringBuilder(pick(voice.openings()));
        int details = random.nextInt(4);
        int first = random.nextInt(voice.details().size());
        for (int i = 0; i < details; i++) {
            comment.append(' ')
                    .append(voice.details()
                            .get((first + i * 2) % voice.details().size()));
        }
        if (details > 0 && chance(CLOSING_PERCENT)) {
            comment.append(' ').append(pick(voice.closings()));
        }
        return comment.toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String longest(String sentence) {
        return sentence.repeat(LONGEST / sentence.length() + 1).substring(0, LONGEST);
    }
}
