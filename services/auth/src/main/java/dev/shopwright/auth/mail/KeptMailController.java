package dev.shopwright.auth.mail;

import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import dev.shopwright.web.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The mails that no mail server could take, for staff. */
@RestController
class KeptMailController {

    private final KeptMails mails;

    KeptMailController(KeptMails mails) {
        this.mails = mails;
    }

    @Access(Audience.STAFF)
    @GetMapping("/api/v1/email/kept")
    Mono<Page<KeptMails.KeptMail>> kept(Paging paging, Caller caller) {
        var all = caller.has(Role.ADMIN);
        return mails.newest(all, paging.limit(), paging.offset())
                .collectList()
                .zipWith(mails.count(all), (page, count) -> paging.page(count, page));
    }
}
