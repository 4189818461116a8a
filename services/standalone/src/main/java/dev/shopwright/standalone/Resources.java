package dev.shopwright.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far, to be closed in the opposite order, each even if another would not close. */
public final class Resources implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Resources.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private boolean closed;

    /** Remembers what to close; once it has been closed, as by Ctrl-C during the start, nothing more is opened. */
    public synchronized <R extends AutoCloseable> R add(R resource) {
        if (closed) {
            close(resource);
            throw new StartFailure("Stopped before the shop was open.");
        }
        opened.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    @SuppressWarnings("try") // close() of an AutoCloseable may be interrupted
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            log.warn("not closed resource={}", resource, e);
        }
    }
}
