package dev.shopwright.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program from the classpath of the tests in a JVM of its own: with its own environment, and an end. */
public final class TestProgram implements AutoCloseable {

    private final Process process;
    private final Path output;
    private final Path errors;

    private TestProgram(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** Starts the main method of a class; what the environment names is added to that of the tests. */
    public static TestProgram start(Class<?> main, Map<String, String> environment, String... arguments) {
        try {
            var output = Files.createTempFile("program", ".out");
            var errors = Files.createTempFile("program", ".err");
            var builder = new ProcessBuilder(words(main, arguments))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return new TestProgram(builder.start(), output, errors);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + main.getSimpleName(), e);
        }
    }

    private static List<String> words(Class<?> main, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jvm = List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"));
        return Stream.of(List.of(java), jvm, List.of(main.getName()), List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }

    /** Waits for its end. */
    public int exitCode(Duration patience) {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new IllegalStateException("no end within " + patience + ": " + output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** What it has written to its standard output so far. */
    public String output() {
        return read(output);
    }

    /** What it has written to its error stream so far. */
    public String errors() {
        return read(errors);
    }

    /** Ends it at once, as a crash does (SIGKILL). */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as Kubernetes does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        Stream.of(output, errors).map(Path::toFile).forEach(File::delete);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
