package dev.shopwright.standalone;

import dev.shopwright.operator.api.file.InvalidShopFile;
import dev.shopwright.operator.api.file.ShopFile;
import dev.shopwright.web.sample.SampleSize;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * How to start: where the data lies, on which ports, whether to start over, whether to fill an empty shop with sample
 * data, and which Shop to be, if any.
 */
public record Options(Path dataDir, Ports ports, boolean fresh, Optional<SampleSize> sample, Optional<ShopFile> shop) {

    static final String USAGE = """
            Options: --shop=FILE           be the Shop that FILE describes, as far as that goes without a cluster
                     --fresh               start over with an empty data folder
                     --no-sample           start an empty shop, with no sample products or customers
                     --sample=bench        fill a new shop with 100,000 products instead of 240
                     --data-dir=DIR        keep the data in DIR instead of .data
                     --port-base=N         gateway on N+80, auth N+1, product N+2, cart N+3, review N+4, order N+5, storefront N+6 (N is 8000)
                     --listen=ADDRESS      listen on this address; the usual 127.0.0.1 keeps other machines out
                     --gateway-port=N      this port alone; likewise for auth, product, cart, review, order, storefront; 0 takes a free one""";

    /** Sample data, the usual ports. */
    public static Options in(Path dataDir) {
        return new Options(dataDir, Ports.above(8000), false, Optional.of(SampleSize.DEMO), Optional.empty());
    }

    /** Free ports instead of the usual ones. */
    public Options onFreePorts() {
        return new Options(dataDir, Ports.free(), fresh, sample, shop);
    }

    /** What the folder holds is thrown away first. */
    public Options startingOver() {
        return new Options(dataDir, ports, true, sample, shop);
    }

    /** No sample data. */
    public Options withoutSample() {
        return new Options(dataDir, ports, fresh, Optional.empty(), shop);
    }

    static Options parse(String... args) {
        var given = new SimpleCommandLinePropertySource(args);
        requireKnown(given);
        var dataDir = Path.of(Optional.ofNullable(given.getProperty("data-dir"))
                .filter(dir -> !dir.isBlank())
                .orElse(".data"));
        var shop = shop(given);
        return new Options(dataDir, Ports.parse(given), given.containsProperty("fresh"), sample(given, shop), shop);
    }

    private static Optional<ShopFile> shop(PropertySource<?> given) {
        try {
            return Optional.ofNullable((String) given.getProperty("shop")).map(file -> ShopFile.read(Path.of(file)));
        } catch (InvalidShopFile e) {
            throw new StartFailure(e.getMessage(), e);
        }
    }

    private static Optional<SampleSize> sample(PropertySource<?> given, Optional<ShopFile> shop) {
        if (given.containsProperty("no-sample") || !given.containsProperty("sample") && isEmpty(shop)) {
            return Optional.empty();
        }
        var word = given.getProperty("sample") instanceof String text ? text : "demo";
        return switch (word) {
            case "demo" -> Optional.of(SampleSize.DEMO);
            case "bench" -> Optional.of(SampleSize.BENCH);
            default -> throw new StartFailure("--sample is demo or bench, not " + word);
        };
    }

    private static boolean isEmpty(Optional<ShopFile> shop) {
        return shop.filter(file -> !file.shop().getSpec().sampleData()).isPresent();
    }

    private static void requireKnown(SimpleCommandLinePropertySource given) {
        Arrays.stream(given.getPropertyNames())
                .filter(name -> !name.equals(given.getName()))
                .filter(name ->
                        !name.matches("shop|fresh|no-sample|sample|data-dir|listen|port-base") && !Ports.isOption(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartFailure("Unknown argument " + name + ".\n" + USAGE);
                });
    }
}
