package dev.shopwright.consulsync.installation;

import dev.shopwright.consulsync.ConsulSyncApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** consul-sync in a process of its own, which can end as processes end. */
public final class SyncProcess implements AutoCloseable {

    private static final int STOP_SECONDS = 30;

    private final Process process;

    private SyncProcess(Process process) {
        this.process = process;
    }

    static SyncProcess start(Map<String, String> environment, Path log, List<String> options, String... arguments)
            throws IOException {
        List<String> words = Stream.of(
                        List.of(System.getProperty(
                                "jvm",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString())),
                        options,
                        List.of("-cp", System.getProperty("java.class.path"), ConsulSyncApplication.class.getName()),
                        List.of(arguments))
                .flatMap(List::stream)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new SyncProcess(builder.start());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, and returns its exit code. */
    public int end() {
        return process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join().exitValue();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }
}
