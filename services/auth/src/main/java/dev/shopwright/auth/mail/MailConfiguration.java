package dev.shopwright.auth.mail;

import dev.shopwright.auth.AuthProperties;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses how mails leave: by the mail server when there is one, else into a folder, else they are kept for staff. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailCarrier mailCarrier(
            AuthProperties properties, ObjectProvider<JavaMailSender> sender, KeptMails kept, Clock clock) {
        var mail = properties.mail();
        var smtp = sender.getIfAvailable();
        if (smtp != null) {
            return new SmtpCarrier(smtp, mail.from());
        }
        return mail.folder().isBlank() ? kept::keep : new FolderCarrier(Path.of(mail.folder()), mail.from(), clock);
    }
}
