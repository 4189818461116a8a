package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Settings;
import java.util.Locale;
import java.util.function.Function;

/** What a server runs. */
enum Program {
    POSTGRES(5432, Settings::postgresImage),
    REDIS(6379, Settings::redisImage);

    private final int port;
    private final Function<Settings, String> image;

    Program(int port, Function<Settings, String> image) {
        this.port = port;
        this.image = image;
    }

    /** The name of its container, of its port, and in labels. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port() {
        return port;
    }

    String image(Settings settings) {
        return image.apply(settings);
    }
}
