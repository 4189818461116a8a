package dev.shopwright.auth.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The passwords that are guessed first. */
@Component
class CommonPasswords {

    private final Set<String> passwords;

    CommonPasswords() {
        try {
            passwords = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of common passwords can't be read", unreadable);
        }
    }

    boolean contain(String password) {
        return passwords.contains(password.strip().toLowerCase(Locale.ROOT));
    }
}
