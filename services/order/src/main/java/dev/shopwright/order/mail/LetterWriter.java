package dev.shopwright.order.mail;

import dev.shopwright.order.letter.Letter;
import dev.shopwright.order.letter.Letters;
import dev.shopwright.order.purchase.Orders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes the letters that were asked for. */
@Component
class LetterWriter {

    private static final Logger log = LoggerFactory.getLogger(LetterWriter.class);

    private final Letters letters;
    private final Orders orders;
    private final LetterTexts texts;
    private final MailClient mail;

    LetterWriter(Letters letters, Orders orders, LetterTexts texts, MailClient mail) {
        this.letters = letters;
        this.orders = orders;
        this.texts = texts;
        this.mail = mail;
    }

    /** Scheduling calls this once and subscribes again and again, so what is due is asked for on subscription. */
    @Scheduled(fixedDelayString = "PT1S")
    Mono<Void> write() {
        return Flux.defer(letters::take)
                .concatMap(this::write)
                .then()
                .onErrorResume(away -> Mono.fromRunnable(() -> log.debug("letters can't be looked at", away)));
    }

    private Mono<Void> write(Letter letter) {
        return orders.find(letter.orderId())
                .map(order -> texts.mail(letter.kind(), order))
                .flatMap(mail::send)
                .then(letters.done(letter))
                .onErrorResume(error -> Mono.fromRunnable(() -> log.atWarn()
                        .addKeyValue("letter", letter.id())
                        .addKeyValue("attempt", letter.attempts())
                        .addKeyValue("cause", error.toString())
                        .log("mail delayed")));
    }
}
