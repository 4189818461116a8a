package dev.shopwright.e2e.edge;

import dev.shopwright.e2e.cluster.Loop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Up to twenty requests a second to a host, until closed. */
final class Traffic implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Edge edge;
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Loop loop;

    private Traffic(Edge edge) {
        this.edge = edge;
        loop = Loop.of(PAUSE, this::request);
    }

    static Traffic to(Edge edge) {
        return new Traffic(edge);
    }

    private void request() {
        try {
            HttpResponse<String> answer = edge.get("/");
            if (answer.statusCode() == 200) {
                answered.incrementAndGet();
            } else {
                failures.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            failures.add(e.toString());
        }
    }

    int answered() {
        return answered.get();
    }

    /** What came instead of an answer of 200. */
    List<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        loop.close();
    }
}
