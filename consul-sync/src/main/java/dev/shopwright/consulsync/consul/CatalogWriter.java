package dev.shopwright.consulsync.consul;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.consulsync.catalog.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Writes changes in transactions, in their order. How many fit into one it finds out: Consul takes 64 operations before version 1.14
 * and 128 since, and 512 KiB.
 */
public final class CatalogWriter {

    /** Beside the fence. */
    private static final int AT_FIRST = 60;

    private static final int AT_MOST = 126;
    /** A change is at most two operations. */
    private static final int AT_LEAST = 2;

    /** The first operation of each transaction. */
    private static final int FENCE = 0;

    private final ConsulClient consul;
    private final Fence fence;
    private int size = AT_FIRST;
    /** From then on it grows by a change at a time, so that a Consul with a lower limit refuses few. */
    private boolean isTooLargeKnown;

    /** Writes as long as the fence holds. */
    CatalogWriter(ConsulClient consul, Fence fence) {
        this.consul = consul;
        this.fence = fence;
    }

    /**
     * What became of one transaction.
     *
     * @param written what is in the catalogue now
     * @param refused what Consul named, with its words; what it did not name is to be sent again
     */
    public record Result(List<Change> written, Map<Change, String> refused) {}

    /** Sends as many changes as fit, from the first on. */
    Result write(List<Change> changes) {
        var batch = batch(changes);
        try {
            var result = send(batch);
            size = Math.min(isTooLargeKnown ? size + AT_LEAST : size * 2, AT_MOST);
            return result;
        } catch (TooLargeException e) {
            if (size <= AT_LEAST) {
                return new Result(List.of(), Map.of(batch.get(0), e.getMessage()));
            }
            isTooLargeKnown = true;
            size = Math.max(size / 2, AT_LEAST);
            return write(changes);
        }
    }

    private List<Change> batch(List<Change> changes) {
        var batch = new ArrayList<Change>();
        var operations = 0;
        for (Change change : changes) {
            operations += operations(change).size();
            if (operations > size) {
                break;
            }
            batch.add(change);
        }
        return batch;
    }

    private Result send(List<Change> batch) {
        var operations = Stream.concat(
                        Stream.of(fence.check()), batch.stream().flatMap(change -> operations(change).stream()))
                .toList();
        var errors = errors(consul.put("/v1/txn", operations).path("Errors"));
        if (errors.isEmpty()) {
            return new Result(batch, Map.of());
        }
        if (errors.containsKey(FENCE)) {
            throw refusal(errors.get(FENCE));
        }
        return new Result(List.of(), refused(batch, errors));
    }

    private static RuntimeException refusal(String words) {
        return words.contains("Permission denied")
                ? new ConsulException("Consul's ACLs don't allow to read the leader's key: " + words)
                : new FencedOffException(words);
    }

    private static Map<Integer, String> errors(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .collect(Collectors.toMap(
                        error -> error.path("OpIndex").asInt(),
                        error -> error.path("What").asText(),
                        (first, second) -> first));
    }

    private static Map<Change, String> refused(List<Change> batch, Map<Integer, String> errors) {
        var refused = new LinkedHashMap<Change, String>();
        var index = FENCE + 1;
        for (Change change : batch) {
            for (var ignored : operations(change)) {
                var error = errors.get(index++);
                if (error != null) {
                    refused.putIfAbsent(change, error);
                }
            }
        }
        return refused;
    }

    private static List<Operation> operations(Change change) {
        if (change instanceof Change.PutNode put) {
            return Stream.concat(
                            Stream.of(Operation.put(put.listed(), put.isNew())).filter(operation -> put.registers()),
                            put.listed().check().map(check -> Operation.check(put.listed(), check)).stream()
                                    .filter(operation -> put.checks()))
                    .toList();
        }
        if (change instanceof Change.PutInstance put) {
            return Stream.concat(
                            Stream.of(Operation.put(put.instance())).filter(operation -> put.registers()),
                            put.instance().check().map(check -> Operation.check(put.instance(), check)).stream()
                                    .filter(operation -> put.checks()))
                    .toList();
        }
        if (change instanceof Change.RemoveInstance remove) {
            return List.of(Operation.remove(remove.instance()));
        }
        return List.of(Operation.removeNode(change.node()));
    }
}
