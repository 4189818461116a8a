package dev.shopwright.contract;

import java.net.URI;

/** The shop under test, and how its first admin signs in. */
public interface RunningShop extends AutoCloseable {

    /** What it calls itself, without a slash at the end. */
    URI url();

    /** Where requests are sent: somewhere else when no resolver knows the shop's host. */
    default URI address() {
        return url();
    }

    String adminEmail();

    String adminPassword();

    /** Stops it, unless it is somebody else's. */
    @Override
    default void close() {}
}
