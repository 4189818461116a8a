package dev.shopwright.order.mail;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** Auth's way out for mails, the only one that the shop has. */
interface MailClient {

    @PostExchange("/internal/v1/mails/")
    Mono<Void> send(@RequestBody Mail mail);

    /** A finished mail. Its text may open an order, so it is never logged. */
    record Mail(String recipient, String subject, String text) {

        @Override
        public String toString() {
            return "Mail to " + recipient;
        }
    }
}
