package dev.shopwright.standalone.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server that a store's pid file names; after a {@code kill -9} of the shop it is still there at the next start. */
record LeftoverProcess(Optional<ProcessHandle> process) {

    private static final long PATIENCE_SECONDS = 10;

    /** Pids are used again, so the process counts only if the store's folder is part of its command line. */
    static LeftoverProcess of(Path pidFile) throws IOException {
        if (!Files.isRegularFile(pidFile)) {
            return new LeftoverProcess(Optional.empty());
        }
        var folder = pidFile.getParent().toString();
        var firstLine = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return new LeftoverProcess(Optional.of(firstLine)
                .filter(line -> line.matches("\\d{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> process.info().commandLine().orElse("").contains(folder)));
    }

    void stop() {
        process.ifPresent(LeftoverProcess::stop);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
