package dev.shopwright.standalone.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read, where the file system knows owners. */
final class OwnerOnly {

    private OwnerOnly() {}

    static void restrict(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    /** Replaces the file in one step, so that a crash leaves the old text or the new one. */
    static void write(Path file, String text) throws IOException {
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new"); // mode 0600
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
