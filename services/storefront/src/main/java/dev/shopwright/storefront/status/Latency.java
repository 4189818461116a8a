package dev.shopwright.storefront.status;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads latencies from a service's metrics in the Prometheus text form. */
final class Latency {

    private static final Pattern P95_OF_API = Pattern.compile(
            "^http_server_requests_seconds\\{(?=[^}]*quantile=\"0\\.95\")(?=[^}]*uri=\"/api/v1/)[^}]*} (\\S+)$",
            Pattern.MULTILINE);

    private Latency() {}

    /** Of the operation with the highest 95th percentile; empty when none was called lately. */
    static Optional<Double> slowestP95Millis(String metrics) {
        return P95_OF_API
                .matcher(metrics)
                .results()
                .map(Latency::millis)
                .filter(millis -> millis > 0)
                .max(Double::compare);
    }

    private static double millis(MatchResult sample) {
        return Math.round(Double.parseDouble(sample.group(1)) * 10_000) / 10.0;
    }
}
