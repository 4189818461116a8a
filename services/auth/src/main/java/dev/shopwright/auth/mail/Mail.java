package dev.shopwright.auth.mail;

/** A finished mail. Its text may hold a working token, so it is never logged. */
public record Mail(String recipient, String subject, String text) {

    @Override
    public String toString() {
        return "Mail to " + recipient;
    }
}
