package dev.shopwright.order.payment.fake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a shopper can have the fake provider do. */
enum FakeToken {
    /** Pays. */
    OK,
    /** Says no. */
    DECLINED,
    /** Pays and does not answer. */
    TIMEOUT,
    /** Pays two seconds later, and tells so by a message. */
    PENDING,
    /** Pays, and tells so by the same message twice. */
    DUPLICATE_WEBHOOK,
    /** Pays, and tells so by a message before it answers. */
    EARLY_WEBHOOK;

    static Optional<FakeToken> of(String word) {
        return Arrays.stream(values())
                .filter(token -> token.word().equals(word))
                .findAny();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
