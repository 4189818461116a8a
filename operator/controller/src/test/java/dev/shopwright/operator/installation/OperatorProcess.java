package dev.shopwright.operator.installation;

import dev.shopwright.operator.OperatorApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The operator in a process of its own, which can end as processes end. */
public final class OperatorProcess implements AutoCloseable {

    private static final int STOP_SECONDS = 30;

    private final Process process;

    private OperatorProcess(Process process) {
        this.process = process;
    }

    static OperatorProcess start(Map<String, String> environment, Path log, String... options) throws IOException {
        List<String> words = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(options),
                        Stream.of("-cp", System.getProperty("java.class.path"), OperatorApplication.class.getName()))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new OperatorProcess(builder.start());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Without a warning, as a lost machine would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As Kubernetes ends a pod. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    /** Answers its exit code. */
    public int await() {
        return process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join().exitValue();
    }
}
