package dev.shopwright.auth.mail;

/**
 * A letter that somebody asked for and that is still to be written.
 *
 * @param emailKey the address in lower case; nobody may live there
 * @param attempts how often it was tried, this time included
 */
public record Letter(long id, LetterKind kind, String emailKey, int attempts) {}
