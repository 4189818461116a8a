package dev.shopwright.e2e.cluster;

import java.nio.file.Path;

/** The folder that the project was checked out to. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        return Path.of(System.getProperty("shopwright.root", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
