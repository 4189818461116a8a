package dev.shopwright.contract;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes the shop for a run of the suite that is given none; found as a service of the test's classpath. */
public interface ShopStarter {

    /** Starts it once for all classes; it is closed after the last. */
    RunningShop start(ExtensionContext root);
}
