package dev.shopwright.auth.recovery;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.mail.LetterKind;
import dev.shopwright.auth.mail.Mail;
import dev.shopwright.auth.user.User;
import org.springframework.stereotype.Component;

/** What letters say. Links carry their token behind a {@code #}, which browsers send to no server and to no log. */
@Component
class LetterTexts {

    private static final String RESET = """
            Hello %s,

            somebody, hopefully you, asked to choose a new password at %s. This link lets you do so once, within \
            %d minutes:

            %s/reset-password#token=%s

            If it was not you, there is nothing to do: your password is unchanged.
            """;
    private static final String VERIFY = """
            Hello %s,

            welcome to %s. Please confirm that this address is yours, within %d minutes:

            %s/verify-email#token=%s

            If you have no account there, somebody mistyped their address, and you can ignore this mail.
            """;

    private final AuthProperties properties;

    LetterTexts(AuthProperties properties) {
        this.properties = properties;
    }

    Mail mail(LetterKind kind, User user, String token) {
        return switch (kind) {
            case PASSWORD_RESET -> mail(user, "Choose a new password", RESET, token);
            case EMAIL_VERIFICATION -> mail(user, "Confirm your e-mail address", VERIFY, token);
        };
    }

    private Mail mail(User user, String subject, String text, String token) {
        var shop = properties.shopName();
        var minutes = properties.oneTimeTokenLifetime().toMinutes();
        var site = properties.siteUrl().toString().replaceFirst("/$", "");
        return new Mail(
                user.email(), shop + ": " + subject, text.formatted(user.username(), shop, minutes, site, token));
    }
}
