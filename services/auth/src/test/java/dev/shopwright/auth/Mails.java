package dev.shopwright.auth;

import static org.awaitility.Awaitility.await;

import dev.shopwright.auth.People.Person;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** Reads the mails that the service keeps for want of a mail server, as an admin does. */
@Lazy
public class Mails {

    private static final Pattern TOKEN = Pattern.compile("#token=([\\w-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final People people;

    Mails(People people) {
        this.people = people;
    }

    /** The token in the newest mail to this address with this link, once there is one other than the given. */
    public String awaitToken(String email, String link, String otherThan) {
        var admin = people.admin();
        return await().atMost(PATIENCE)
                .until(() -> token(admin, email, link), found -> found != null && !Objects.equals(found, otherThan));
    }

    public String awaitToken(String email, String link) {
        return awaitToken(email, link, "");
    }

    private static String token(Person admin, String email, String link) {
        var page = admin.api()
                .get("/api/v1/email/kept/?limit=100")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return StreamSupport.stream(page.get("results").spliterator(), false)
                .filter(mail -> mail.get("recipient").asString().equals(email))
                .map(mail -> mail.get("text").asString())
                .filter(text -> text.contains(link))
                .findFirst()
                .map(Mails::token)
                .orElse(null);
    }

    public static String token(String text) {
        var matcher = TOKEN.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
