package dev.shopwright.order.letter;

/** What a letter is about. */
public enum LetterKind {
    PAID,
    SHIPPED,
    CANCELLED,
    REFUNDED,
    /** Its buyer was promised an order that came to nothing. */
    NOT_PAID
}
