package dev.shopwright.operator.model.store;

/** Makes secrets up. */
public interface KeyMaker {

    /** A password that people can read and type, and nobody can guess. */
    String password();

    /** 32 random bytes in base64. */
    String key();

    /**
     * A key pair that a service signs with, as a JWK.
     *
     * @param id the service's name, by which others find its public half
     */
    String serviceKey(String id);

    /** The half of a service's key that everybody may know, as a JWK. */
    String publicHalf(String serviceKey);
}
