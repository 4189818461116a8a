package dev.shopwright.operator.installation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program counts, as Prometheus would read it.
 *
 * @param text its whole answer
 */
public record Metrics(String text) {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)\\{(.*)} ([0-9.eE+-]+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "APPLY", "DELETE");

    private record Sample(Map<String, String> labels, double value) {

        String label(String name) {
            return labels.getOrDefault(name, "");
        }

        double bound() {
            return label("le").equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(label("le"));
        }
    }

    /** Of an API server: how many watches there are of each kind. */
    public Map<String, Long> watches() {
        return byResource(
                "apiserver_longrunning_requests", sample -> sample.label("verb").equals("WATCH"));
    }

    /** Of an API server: how often each kind was written so far; but Leases, and what only asks. */
    public Map<String, Long> writes() {
        return byResource("apiserver_request_total", Metrics::isWrite);
    }

    /** Of an operator: how many passes it has brought to an end. */
    public long passes() {
        return (long) samples("operator_sdk_reconciliations_success_total")
                .mapToDouble(Sample::value)
                .sum();
    }

    /** Of an operator: how many seconds a pass takes at most, but for this part of them. */
    public double seconds(double quantile) {
        Map<Double, Double> buckets = new TreeMap<>();
        samples("operator_sdk_controllers_execution_reconcile_seconds_bucket")
                .forEach(sample -> buckets.merge(sample.bound(), sample.value(), Double::sum));
        double all = buckets.getOrDefault(Double.POSITIVE_INFINITY, 0.0);
        return buckets.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= quantile * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWrite(Sample sample) {
        String resource = sample.label("resource");
        return WRITES.contains(sample.label("verb")) && !resource.equals("leases") && !resource.endsWith("reviews");
    }

    private Map<String, Long> byResource(String metric, Predicate<Sample> filter) {
        Map<String, Long> sums = new TreeMap<>();
        samples(metric)
                .filter(filter)
                .forEach(sample -> sums.merge(sample.label("resource"), (long) sample.value(), Long::sum));
        return sums;
    }

    private Stream<Sample> samples(String metric) {
        return SAMPLE.matcher(text)
                .results()
                .filter(sample -> sample.group(1).equals(metric))
                .map(sample -> new Sample(labels(sample.group(2)), Double.parseDouble(sample.group(3))));
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return labels;
    }
}
