package dev.shopwright.standalone;

import dev.shopwright.web.sample.SampleSize;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * How to start: where the data lies, on which ports, whether to start over and whether to fill an empty shop with
 * sample data.
 */
public record Options(Path dataDir, Ports ports, boolean fresh, Optional<SampleSize> sample) {

    static final String USAGE = """
            Options: --fresh               start over with an empty data folder
                     --no-sample           start an empty shop, with no sample products or customers
                     --sample=bench        fill a new shop with 100,000 products instead of 240
                     --data-dir=DIR        keep the data in DIR instead of .data
                     --port-base=N         gateway on N+80, auth N+1, product N+2, cart N+3, review N+4, storefront N+6 (N is 8000)
                     --listen=ADDRESS      listen on this address; the usual 127.0.0.1 keeps other machines out
                     --gateway-port=N      this port alone; likewise for auth, product, cart, review, storefront; 0 takes a free one""";

    /** Sample data, the usual ports. */
    public static Options in(Path dataDir) {
        return new Options(dataDir, Ports.above(8000), false, Optional.of(SampleSize.DEMO));
    }

    /** Free ports instead of the usual ones. */
    public Options onFreePorts() {
        return new Options(dataDir, Ports.free(), fresh, sample);
    }

    /** What the folder holds is thrown away first. */
    public Options startingOver() {
        return new Options(dataDir, ports, true, sample);
    }

    /** No sample data. */
    public Options withoutSample() {
        return new Options(dataDir, ports, fresh, Optional.empty());
    }

    static Options parse(String... args) {
        var given = new SimpleCommandLinePropertySource(args);
        requireKnown(given);
        var dataDir = Path.of(Optional.ofNullable(given.getProperty("data-dir"))
                .filter(dir -> !dir.isBlank())
                .orElse(".data"));
        return new Options(dataDir, Ports.parse(given), given.containsProperty("fresh"), sample(given));
    }

    private static Optional<SampleSize> sample(PropertySource<?> given) {
        if (given.containsProperty("no-sample")) {
            return Optional.empty();
        }
        var word = given.getProperty("sample") instanceof String text ? text : "demo";
        return switch (word) {
            case "demo" -> Optional.of(SampleSize.DEMO);
            case "bench" -> Optional.of(SampleSize.BENCH);
            default -> throw new StartFailure("--sample is demo or bench, not " + word);
        };
    }

    private static void requireKnown(SimpleCommandLinePropertySource given) {
        Arrays.stream(given.getPropertyNames())
                .filter(name -> !name.equals(given.getName()))
                .filter(name ->
                        !name.matches("fresh|no-sample|sample|data-dir|listen|port-base") && !Ports.isOption(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartFailure("Unknown argument " + name + ".\n" + USAGE);
                });
    }
}
