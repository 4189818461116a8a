package dev.shopwright.e2e.contract;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Loop;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.time.Duration;

/**
 * Lets a shop forget, every second, how often each address has asked, until closed: all of the suite's people come from one.
 * How often somebody has tried to sign in to one account it remembers, as that is tested.
 */
record Forgetfulness(Loop loop) implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String FORGET = """
            for _, key in ipairs(redis.call('keys', 'limit:*')) do
              if not (key:find('^limit:sign%-in:') and key:find('@')) then redis.call('del', key) end
            end
            """;

    static Forgetfulness of(RunningShop shop) {
        PodResource redis = shop.client().pods().withName(shop.name() + "-redis-0");
        Exec forgotten = forget(redis);
        if (forgotten.exitCode() != 0) {
            throw new IllegalStateException("the shop remembers: " + forgotten.output());
        }
        return new Forgetfulness(Loop.of(PAUSE, () -> forgetIfItCan(redis)));
    }

    /** While its Redis is away the shop remembers nothing anyway. */
    private static void forgetIfItCan(PodResource redis) {
        try {
            forget(redis);
        } catch (KubernetesClientException away) {
            // the next time it may be back
        }
    }

    private static Exec forget(PodResource redis) {
        return Exec.in(redis, "sh", "-c", "redis-cli --no-auth-warning -a \"$REDIS_PASSWORD\" eval \"$0\" 0", FORGET);
    }

    @Override
    public void close() {
        loop.close();
    }
}
