package dev.shopwright.auth.mail;

import reactor.core.publisher.Mono;

/** A way for mails to leave the service. */
public interface MailCarrier {

    /** Completes when the mail is out of this service's hands. */
    Mono<Void> carry(Mail mail);
}
