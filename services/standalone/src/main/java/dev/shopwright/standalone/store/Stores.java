package dev.shopwright.standalone.store;

import dev.shopwright.standalone.Resources;

/** The data folder, its secrets, and the servers that run on it. */
public record Stores(DataFolder folder, Secrets secrets, PostgresStore postgres, RedisStore redis) {

    /** Starts the servers; {@code resources} closes them. */
    public static Stores start(DataFolder folder, Resources resources) {
        var secrets = Secrets.in(folder);
        var postgres = resources.add(PostgresStore.start(folder, secrets));
        return new Stores(folder, secrets, postgres, resources.add(RedisStore.start(folder, secrets)));
    }
}
