package dev.shopwright.auth.mail;

import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Carries the mails of other services of the shop, which know of no mail server; never routed from outside. */
@RestController
@Access(Audience.SERVICE)
class InternalMailController {

    private static final Logger log = LoggerFactory.getLogger(InternalMailController.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final MailCarrier carrier;

    InternalMailController(MailCarrier carrier) {
        this.carrier = carrier;
    }

    @PostMapping("/internal/v1/mails")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> carry(@Valid @RequestBody MailRequest request) {
        return carrier.carry(new Mail(request.recipient(), request.subject(), request.text()))
                .onErrorMap(failed -> {
                    log.warn("mail of another service not sent", failed);
                    return ApiException.unavailable("The mail can't be sent right now.", RETRY_AFTER);
                });
    }

    record MailRequest(
            @NotBlank @Email @Size(max = 254) String recipient,
            @NotBlank @Size(max = 200) String subject,
            @NotNull @Size(max = 100_000) String text) {

        /** Without the text. */
        @Override
        public String toString() {
            return "MailRequest to " + recipient;
        }
    }
}
