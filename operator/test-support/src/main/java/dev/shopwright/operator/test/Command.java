package dev.shopwright.operator.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine that is run to its end. */
public record Command(List<String> words) {

    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    /**
     * Runs it, and answers what it wrote to its standard output.
     *
     * @throws IllegalStateException with what it wrote, when it exits with anything but 0 or takes longer than the limit
     */
    public String run(Duration limit) {
        try {
            Path output = Files.createTempFile("command", ".out");
            Path errors = Files.createTempFile("command", ".err");
            try {
                int exit = exitCode(limit, output, errors);
                String written = Files.readString(output);
                if (exit != 0) {
                    throw new IllegalStateException("%s ended with %d: %s%s"
                            .formatted(String.join(" ", words), exit, written, Files.readString(errors)));
                }
                return written;
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is there to be run, and exits with 0. */
    public boolean succeeds(Duration limit) {
        try {
            run(limit);
            return true;
        } catch (IllegalStateException | UncheckedIOException failed) {
            return false;
        }
    }

    /** Through files, as a pipe would also wait for what the program leaves running. */
    private int exitCode(Duration limit, Path output, Path errors) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("interrupted while running " + words, e);
        }
    }
}
