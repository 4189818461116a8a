package dev.shopwright.auth.mail;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the mails of a shop without a mail server for a week, sealed, for its staff to pass on. */
@Repository
class KeptMails {

    /** A link sent to staff or an admin would hand that account to whoever reads it here. */
    private static final String READABLE = """
             from kept_mails m where :all or not exists (
                select 1 from users u where u.email_key = m.recipient_key and u.roles && '{staff,admin}')
            """;

    private final DatabaseClient database;
    private final BytesEncryptor vault;
    private final Clock clock;

    KeptMails(DatabaseClient database, BytesEncryptor vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    Mono<Void> keep(Mail mail) {
        return database.sql("""
                        insert into kept_mails (recipient, recipient_key, subject, text, created_at)
                        values (:recipient, :key, :subject, :text, :now)
                        """)
                .bind("recipient", mail.recipient())
                .bind("key", mail.recipient().toLowerCase(Locale.ROOT))
                .bind("subject", mail.subject())
                .bind("text", vault.encrypt(mail.text().getBytes(StandardCharsets.UTF_8)))
                .bind("now", clock.instant())
                .then();
    }

    /** Newest first; those of staff and admins only when all are asked for. */
    Flux<KeptMail> newest(boolean all, int limit, long offset) {
        return database.sql("select *" + READABLE + " order by id desc limit :limit offset :offset")
                .bind("all", all)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(this::mail)
                .all();
    }

    Mono<Long> count(boolean all) {
        return database.sql("select count(*) as count" + READABLE)
                .bind("all", all)
                .map(row -> row.get("count", Long.class))
                .one();
    }

    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> dropOld() {
        return database.sql("delete from kept_mails where created_at < now() - interval '7 days'")
                .then();
    }

    private KeptMail mail(Readable row) {
        return new KeptMail(
                row.get("id", Long.class),
                row.get("recipient", String.class),
                row.get("subject", String.class),
                new String(vault.decrypt(row.get("text", byte[].class)), StandardCharsets.UTF_8),
                row.get("created_at", Instant.class));
    }

    record KeptMail(long id, String recipient, String subject, String text, Instant createdAt) {}
}
