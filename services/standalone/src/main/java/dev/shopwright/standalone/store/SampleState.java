package dev.shopwright.standalone.store;

import dev.shopwright.web.sample.SampleSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sample data the databases of a folder hold or are to be filled with; settled when the folder is new. */
public final class SampleState {

    private static final String NONE = "none";
    private static final String DONE = "-done";

    private final Path file;
    private final String state;

    private SampleState(Path file, String state) {
        this.file = file;
        this.state = state;
    }

    /** What was settled, or is now: a shop that has opened empty is never filled later. */
    public static SampleState of(DataFolder folder, Optional<SampleSize> wanted) {
        var file = folder.path().resolve("sample");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, wanted.map(SampleState::word).orElse(NONE));
            }
            return new SampleState(file, Files.readString(file).strip());
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    /** What is still to be written; also when an earlier start was stopped in the middle of it. */
    public Optional<SampleSize> due() {
        return Arrays.stream(SampleSize.values())
                .filter(size -> word(size).equals(state))
                .findFirst();
    }

    /** Whether this shop has sample customers. */
    public boolean isWanted() {
        return !state.equals(NONE);
    }

    /** Remembers that all services have theirs. */
    public void done() {
        try {
            if (due().isPresent()) {
                Files.writeString(file, state + DONE);
            }
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    private static String word(SampleSize size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
