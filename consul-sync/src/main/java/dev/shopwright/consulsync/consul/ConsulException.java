package dev.shopwright.consulsync.consul;

/** Consul can't be reached, or can't do for now what it was asked to; it may be asked again. */
public class ConsulException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ConsulException(String message) {
        super(message);
    }

    ConsulException(String message, Throwable cause) {
        super(message, cause);
    }
}
