package dev.shopwright.auth.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes each mail as a file that any mail program opens, for shops on one's own machine. */
class FolderCarrier implements MailCarrier {

    private final Path folder;
    private final String from;
    private final Clock clock;

    FolderCarrier(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public Mono<Void> carry(Mail mail) {
        return Mono.<Void>fromCallable(() -> write(mail)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Under another name first, so that whoever watches the folder never sees half a mail. */
    private Void write(Mail mail) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, "mail", ".tmp");
        try (var out = Files.newOutputStream(unfinished)) {
            message(mail).writeTo(out);
        }
        var name = clock.millis() + "-" + UUID.randomUUID() + ".eml";
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return null;
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.text(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }
}
