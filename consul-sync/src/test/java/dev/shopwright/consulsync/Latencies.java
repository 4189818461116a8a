package dev.shopwright.consulsync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, many times. */
final class Latencies {

    private final String what;
    private final List<Duration> all = new ArrayList<>();

    Latencies(String what) {
        this.what = what;
    }

    void add(Duration latency) {
        all.add(latency);
    }

    /** What so many of a hundred did not exceed. */
    Duration percentile(int percent) {
        List<Duration> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    void print() {
        System.out.printf(
                "consul-sync: %d %s, p50 %d ms, p99 %d ms%n",
                all.size(), what, percentile(50).toMillis(), percentile(99).toMillis());
    }
}
