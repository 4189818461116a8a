package dev.shopwright.standalone.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the databases of a folder are still to be filled with sample data; settled when the folder is new. */
public final class SampleState {

    private static final String DUE = "due";
    private static final String DONE = "done";
    private static final String NONE = "none";

    private final Path file;
    private final String state;

    private SampleState(Path file, String state) {
        this.file = file;
        this.state = state;
    }

    /** What was settled, or is now: a shop that has opened empty is never filled later. */
    public static SampleState of(DataFolder folder, boolean wanted) {
        var file = folder.path().resolve("sample");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, wanted ? DUE : NONE);
            }
            return new SampleState(file, Files.readString(file).strip());
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    /** Also true when an earlier start was stopped in the middle of it. */
    public boolean isDue() {
        return state.equals(DUE);
    }

    /** Whether this shop has sample customers. */
    public boolean isWanted() {
        return !state.equals(NONE);
    }

    /** Remembers that all services have theirs. */
    public void done() {
        try {
            if (isDue()) {
                Files.writeString(file, DONE);
            }
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }
}
