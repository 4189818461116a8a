package dev.shopwright.consulsync.consul;

/** A transaction has more operations, or is longer, than Consul takes at once. */
final class TooLargeException extends ConsulException {

    private static final long serialVersionUID = 1;

    TooLargeException(String message) {
        super(message);
    }
}
