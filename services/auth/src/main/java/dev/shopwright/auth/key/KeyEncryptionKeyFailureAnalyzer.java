package dev.shopwright.auth.key;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set in place of a stack trace. */
class KeyEncryptionKeyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidKeyEncryptionKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidKeyEncryptionKeyException cause) {
        return new FailureAnalysis(cause.getMessage(), InvalidKeyEncryptionKeyException.REMEDY, cause);
    }
}
