package dev.shopwright.web.program;

import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What {@code seed} was asked for.
 *
 * @param sample the sample data
 * @param properties further arguments, passed on as configuration
 */
public record SeedArguments(Sample sample, String... properties) {

    /** Reads {@code --size demo|bench --seed N}; both may be left out, and {@code --size=demo} will do too. */
    static SeedArguments parse(List<String> args) {
        var size = SampleSize.DEMO;
        var seed = 1L;
        var properties = new ArrayList<String>();
        var words = args.stream().flatMap(arg -> split(arg).stream()).iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--size" -> size = size(value(word, words));
                case "--seed" -> seed = number(value(word, words));
                default -> properties.add(word);
            }
        }
        return new SeedArguments(new Sample(size, seed), properties.toArray(String[]::new));
    }

    private static List<String> split(String arg) {
        return arg.startsWith("--size=") || arg.startsWith("--seed=") ? List.of(arg.split("=", 2)) : List.of(arg);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return words.next();
    }

    private static SampleSize size(String word) {
        try {
            return SampleSize.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--size is demo or bench, not '" + word + "'");
        }
    }

    private static long number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException notANumber) {
            throw new UsageException("--seed is a whole number, not '" + word + "'");
        }
    }
}
