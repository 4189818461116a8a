package dev.shopwright.e2e.contract;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.client.dsl.PodResource;

/**
 * Lets a shop forget how often each address has asked. How often somebody has tried to sign in to one account it remembers, as that
 * is tested.
 */
record Forgetfulness(PodResource redis) {

    private static final String FORGET = """
            for _, key in ipairs(redis.call('keys', 'limit:*')) do
              if not (key:find('^limit:sign%-in:') and key:find('@')) then redis.call('del', key) end
            end
            """;

    static Forgetfulness of(RunningShop shop) {
        return new Forgetfulness(shop.client().pods().withName(shop.name() + "-redis-0"));
    }

    void forget() {
        Exec forgotten =
                Exec.in(redis, "sh", "-c", "redis-cli --no-auth-warning -a \"$REDIS_PASSWORD\" eval \"$0\" 0", FORGET);
        if (forgotten.exitCode() != 0) {
            throw new IllegalStateException("the shop remembers: " + forgotten.output());
        }
    }
}
