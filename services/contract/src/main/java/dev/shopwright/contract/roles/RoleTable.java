package dev.shopwright.contract.roles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads {@code contract/<area>.txt}: lines of {@code call | body | status per caller}; {@code #} starts a comment. */
final class RoleTable {

    private RoleTable() {}

    static Stream<Cell> cells(String area) {
        return read("/contract/" + area + ".txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(RoleTable::row);
    }

    private static Stream<Cell> row(String line) {
        String[] columns = Arrays.stream(line.split("\\|")).map(String::trim).toArray(String[]::new);
        Caller[] callers = Caller.values();
        if (columns.length != callers.length + 2) {
            throw new IllegalArgumentException(
                    "a row needs a call, a body and %d statuses: %s".formatted(callers.length, line));
        }
        Call call = Call.parse(columns[0], columns[1]);
        return IntStream.range(0, callers.length)
                .mapToObj(i -> new Cell(call, callers[i], Integer.parseInt(columns[i + 2])));
    }

    private static String read(String resource) {
        try (InputStream in = RoleTable.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
