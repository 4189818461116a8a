package dev.shopwright.consulsync.consul;

import java.util.List;
import java.util.UUID;

/**
 * Keeps all but one replica from writing. Who takes over writes a key, and every transaction asks first whether the key is still the
 * one it wrote: what a replica sends that was replaced, however late, is refused as a whole.
 */
final class Fence {

    private final String key;
    private final long index;

    private Fence(String key, long index) {
        this.key = key;
        this.index = index;
    }

    /**
     * Shuts everybody else out.
     *
     * @param holder who, for people who look at the key
     * @throws ConsulException if it can't be done
     */
    static Fence take(ConsulClient consul, String cluster, String holder) {
        var key = "shopwright/consul-sync/" + cluster + "/leader";
        // Consul does not count a write of what is there already, such as by the same pod after a restart
        var value = holder + " " + UUID.randomUUID();
        var answer = consul.put("/v1/txn", List.of(Operation.writeKey(key, value)));
        var index = answer.path("Results").path(0).path("KV").path("ModifyIndex");
        if (!index.isNumber()) {
            throw new ConsulException("Consul refused to write %s: %s".formatted(key, answer));
        }
        return new Fence(key, index.asLong());
    }

    Operation check() {
        return Operation.checkIndex(key, index);
    }
}
