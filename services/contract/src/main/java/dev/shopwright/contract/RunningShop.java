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

    /** Has it forget how often this machine has asked, before each test: all of the suite's people come from one address. */
    default void forgetAttempts() {}

    /** Stops it, unless it is somebody else's. */
    @Override
    default void close() {}
}
