package dev.shopwright.e2e.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class WholeShopE2E {

    private static final Duration START = Duration.ofMinutes(5);

    private final TestNamespace namespace;

    WholeShopE2E(TestNamespace namespace) {
        this.namespace = namespace;
    }

    @Test
    @Produces({"DatabaseStarting", "CacheStarting", "MigrationRunning", "Starting", "Running", "Maintenance"})
    void shouldTellWhatItWaitsForUntilItIsOpen() {
        Listener listener = new Listener();
        RunningShop shop;
        Watch watch = namespace.client().resources(Shop.class).watch(listener);
        try (watch) {
            shop = RunningShop.named(namespace, "whole").apply().awaitReady(START);
            shop.awaitReason("Ready", "Running", START);
        }

        System.out.println("trouble: a shop that opens tells of " + listener.heard);
        assertThat(listener.heard)
                .contains("DatabaseStarting", "CacheStarting", "MigrationRunning", "Starting", "Running");

        shop.patch("spec: {mode: Maintenance}");
        Told.await(shop, "Maintenance", "visitors see that the shop will be back");
        assertThat(shop.is("Ready")).isTrue();
    }

    /** Hears every reason, also those that are soon over. */
    private static final class Listener implements Watcher<Shop> {

        private final Set<String> heard = new ConcurrentSkipListSet<>();

        @Override
        public void eventReceived(Action action, Shop shop) {
            Told.in(shop).map(Told::reason).forEach(heard::add);
        }

        @Override
        public void onClose(WatcherException cause) {
            // what was not heard is missed by the test
        }
    }
}
