package dev.shopwright.auth.key;

/** The service can't start, because it has nothing to seal its private keys with. */
class InvalidKeyEncryptionKeyException extends RuntimeException {

    static final String REMEDY = "Set the environment variable KEY_ENCRYPTION_KEY to 32 random bytes in base64, for"
            + " example the output of `openssl rand -base64 32`, and keep it: keys sealed with it can't be opened with"
            + " another.";

    private static final long serialVersionUID = 1L;

    InvalidKeyEncryptionKeyException(String problem) {
        super("KEY_ENCRYPTION_KEY " + problem + ".");
    }
}
