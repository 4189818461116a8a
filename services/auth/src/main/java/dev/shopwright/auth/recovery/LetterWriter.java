package dev.shopwright.auth.recovery;

import dev.shopwright.auth.mail.Letter;
import dev.shopwright.auth.mail.LetterKind;
import dev.shopwright.auth.mail.Letters;
import dev.shopwright.auth.mail.MailCarrier;
import dev.shopwright.auth.user.User;
import dev.shopwright.auth.user.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes the letters that were asked for. The token in one is made now, so it was nowhere before the mail left. */
@Component
class LetterWriter {

    private static final Logger log = LoggerFactory.getLogger(LetterWriter.class);

    private final Letters letters;
    private final Users users;
    private final OneTimeTokens tokens;
    private final LetterTexts texts;
    private final MailCarrier carrier;

    LetterWriter(Letters letters, Users users, OneTimeTokens tokens, LetterTexts texts, MailCarrier carrier) {
        this.letters = letters;
        this.users = users;
        this.tokens = tokens;
        this.texts = texts;
        this.carrier = carrier;
    }

    /** Scheduling calls this once and subscribes again and again, so what is due is asked for on subscription. */
    @Scheduled(fixedDelayString = "PT1S")
    Mono<Void> write() {
        return Flux.defer(letters::take).concatMap(this::write).then();
    }

    private Mono<Void> write(Letter letter) {
        return users.findByEmail(letter.emailKey())
                .filter(user -> isWanted(letter.kind(), user))
                .flatMap(user -> tokens.issue(letter.kind(), user).map(token -> texts.mail(letter.kind(), user, token)))
                .flatMap(carrier::carry)
                .then(letters.done(letter))
                .onErrorResume(error -> Mono.fromRunnable(() -> reportLater(letter, error)));
    }

    private static boolean isWanted(LetterKind kind, User user) {
        return user.active() && (kind != LetterKind.EMAIL_VERIFICATION || !user.emailVerified());
    }

    private static void reportLater(Letter letter, Throwable error) {
        log.warn("mail delayed letter={} attempt={}", letter.id(), letter.attempts(), error);
    }
}
