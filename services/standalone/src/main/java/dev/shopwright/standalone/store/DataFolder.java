package dev.shopwright.standalone.store;

import dev.shopwright.standalone.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder that holds everything a shop keeps; only one running shop owns it at a time. */
public final class DataFolder implements AutoCloseable {

    private static final List<String> CONTENT =
            List.of("postgres", "redis", "mail", "logs", "secrets.properties", "sample");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder, creating it if need be, for this user alone. */
    public static DataFolder open(Path dir) {
        var path = dir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            OwnerOnly.restrict(path);
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lock) == null) {
                lock.close();
                throw new StartFailure("Another shop is running on " + path
                        + ": stop it first, or give this one another folder with --data-dir=DIR");
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Throws away what a shop keeps here, and nothing else that may lie in the folder. */
    public void clear() {
        try {
            LeftoverProcess.of(postgres().resolve("postmaster.pid")).stop();
            LeftoverProcess.of(redis().resolve("redis.pid")).stop();
            for (String name : CONTENT) {
                FileSystemUtils.deleteRecursively(path.resolve(name));
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** The folder of this name, created if need be. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw unwritable(path.resolve(name), e);
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path redis() {
        return path.resolve("redis");
    }

    StartFailure damaged(String what, @Nullable Exception cause) {
        return new StartFailure(
                "The data folder " + path + " is damaged (" + what
                        + "): put back a copy of it, or start over with make run ARGS=--fresh, which throws the shop's data away",
                cause);
    }

    static StartFailure unwritable(Path path, IOException cause) {
        return new StartFailure(
                "Cannot write to " + path + " (" + cause.getClass().getSimpleName() + " " + cause.getMessage()
                        + "): make it writable for this user, or choose another folder with --data-dir=DIR",
                cause);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another shop in this very JVM
        }
    }
}
