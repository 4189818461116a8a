package dev.shopwright.auth.mail;

/** What a letter is about. */
public enum LetterKind {
    /** Holds a link to choose a new password. */
    PASSWORD_RESET,
    /** Holds a link that shows that its reader owns the address. */
    EMAIL_VERIFICATION
}
