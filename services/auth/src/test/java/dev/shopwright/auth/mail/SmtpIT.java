package dev.shopwright.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.Mails;
import dev.shopwright.auth.MovableClock;
import dev.shopwright.auth.People;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** The service with a mail server, and with refresh tokens that are not replaced, as in the original. */
@AuthIT
@TestPropertySource(properties = "shopwright.auth.refresh-rotation=COMPATIBLE")
class SmtpIT {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), null, ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Autowired
    private MovableClock clock;

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getServerSetup().getPort());
    }

    @Test
    void shouldSendMailsThroughTheServer() {
        var person = people.customer();

        await().until(() -> SERVER.getReceivedMessagesForDomain(person.email()).length == 1);

        var message = SERVER.getReceivedMessagesForDomain(person.email())[0];
        var token = Mails.token(GreenMailUtil.getBody(message));
        people.stranger()
                .post("/api/v1/email/verify/", Map.of("token", token))
                .expectStatus()
                .isNoContent();
        assertThat(facts.query("select recipient from kept_mails")).isEmpty();
    }

    @Test
    void shouldOpenTheAccountAndSendLaterWhileTheServerIsAway() {
        SERVER.stop();
        var person = people.customer();
        await().until(() ->
                facts.query("select email_key from letters where attempts > 0").contains(person.email()));

        SERVER.start();
        clock.forward(Duration.ofMinutes(1));

        await().until(() -> SERVER.getReceivedMessagesForDomain(person.email()).length == 1);
    }

    @Test
    void shouldKeepARefreshTokenGoodWhenSetToBeCompatible() {
        var person = people.customer();

        for (int i = 0; i < 3; i++) {
            people.stranger()
                    .post("/api/v1/token/refresh/", Map.of("refresh", person.refresh()))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.refresh")
                    .isEqualTo(person.refresh())
                    .jsonPath("$.access")
                    .isNotEmpty();
        }
        clock.forward(Duration.ofMinutes(1));
        people.stranger()
                .post("/api/v1/token/refresh/", Map.of("refresh", person.refresh()))
                .expectStatus()
                .isOk();
    }
}
