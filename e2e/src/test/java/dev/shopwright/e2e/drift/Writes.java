package dev.shopwright.e2e.drift;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests to write the API server has had, whoever sent them, also those that changed nothing; of the kinds that
 * nobody but the operator writes at rest.
 */
record Writes(KubernetesClient client) {

    private static final Pattern COUNT = Pattern.compile(
            "^apiserver_request_total\\{.*resource=\"(\\w+)\".*subresource=\"(\\w*)\".*verb=\"(APPLY|PATCH|POST|PUT|DELETE)\".*} (\\S+)$",
            Pattern.MULTILINE);
    private static final Pattern OURS =
            Pattern.compile("shops|shops/status|deployments|statefulsets|jobs|services|secrets"
                    + "|configmaps|serviceaccounts|roles|rolebindings|networkpolicies|poddisruptionbudgets|horizontalpodautoscalers"
                    + "|ingressroutes|middlewares|serverstransports|tlsoptions");

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Matcher line = COUNT.matcher(client.raw("/metrics"));
        while (line.find()) {
            String resource = line.group(2).isEmpty() ? line.group(1) : line.group(1) + "/" + line.group(2);
            if (OURS.matcher(resource).matches()) {
                counts.merge(line.group(3) + " " + resource, (long) Double.parseDouble(line.group(4)), Long::sum);
            }
        }
        return counts;
    }
}
