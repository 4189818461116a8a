package dev.shopwright.standalone.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data store's server that can be killed without warning and started again on the same data and port.
 *
 * @param pidFile where the server wrote its process id
 * @param settings what follows the program's name on its command line
 */
record ServerProcess(Path pidFile, List<String> settings) {

    static ServerProcess redis(Path data) {
        Path folder = data.resolve("redis");
        return new ServerProcess(
                folder.resolve("redis.pid"),
                List.of(folder.resolve("redis.conf").toString()));
    }

    static ServerProcess postgres(Path data) {
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        return new ServerProcess(
                pidFile, handle(pidFile).info().arguments().map(List::of).orElseThrow());
    }

    /** Kills it and its children, who would keep its memory from the next server; the answer starts it again. */
    Runnable kill() {
        ProcessHandle process = handle(pidFile);
        String program = process.info().command().orElseThrow();
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
        return () -> start(program);
    }

    private void start(String program) {
        List<String> asNobody = isRoot() && program.endsWith("postgres") ? List.of("unshare", "-U") : List.of();
        List<String> command = Stream.of(asNobody, List.of(program), settings)
                .flatMap(List::stream)
                .toList();
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Postgres refuses to run as root. */
    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static ProcessHandle handle(Path pidFile) {
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
