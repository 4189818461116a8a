package dev.shopwright.operator.api.file;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file that holds no valid Shop; a line for each mistake names the file, the field and what to do. */
public final class InvalidShopFile extends RuntimeException {

    InvalidShopFile(Path path, List<String> mistakes) {
        super(mistakes.stream().map(mistake -> path + ": " + mistake).collect(Collectors.joining("\n")));
    }

    InvalidShopFile(Path path, String mistake) {
        this(path, List.of(mistake));
    }

    InvalidShopFile(Path path, String mistake, Throwable cause) {
        super(path + ": " + mistake, cause);
    }
}
