package dev.shopwright.operator.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that the project was checked out to. */
public final class Checkout {

    private Checkout() {}

    /** The nearest one above the module whose tests run. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("Makefile")))
                .findFirst()
                .orElseThrow();
    }
}
