package dev.shopwright.auth.password;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What makes a password too weak, in the original's words. */
@Component
public class PasswordRules {

    /** Fewest characters of a password. */
    public static final int MIN_LENGTH = 8;

    /** Most characters of a password. */
    public static final int MAX_LENGTH = 128;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /** Everything that speaks against the password for this account; empty when nothing does. */
    public List<String> problems(String password, String username, String email) {
        var problems = new ArrayList<String>();
        if (Similarity.isTooClose(password, username)) {
            problems.add("The password is too similar to the username.");
        }
        if (Similarity.isTooClose(password, email)) {
            problems.add("The password is too similar to the email address.");
        }
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            problems.add("This password is too short. It must contain at least %d characters.".formatted(MIN_LENGTH));
        }
        if (common.contain(password)) {
            problems.add("This password is too common.");
        }
        if (password.chars().allMatch(Character::isDigit)) {
            problems.add("This password is entirely numeric.");
        }
        return problems;
    }
}
