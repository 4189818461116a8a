package dev.shopwright.order.webhook;

import dev.shopwright.order.OrderIT;
import dev.shopwright.test.ApiClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes from strangers; what comes from the provider itself is in the tests of orders. */
@OrderIT
class WebhookIT {

    private static final String FAKE = "/api/v1/payments/webhook/fake/";
    private static final String BODY = "{\"id\":\"3b9a2c1e-0000-4000-8000-000000000000\",\"payment\":\"none\"}";

    @Autowired
    private ApiClient api;

    @Test
    void shouldRefuseAMessageThatIsNotSigned() {
        refused(api, "The message is not signed.");
    }

    @Test
    void shouldRefuseAForgedMessage() {
        refused(api.with("Fake-Signature", "t=1,v1=00"), "The signature is not the provider's.");
        refused(api.with("Fake-Signature", "nonsense"), "The message is not signed.");
    }

    @Test
    void shouldKnowNoStrangers() {
        api.post("/api/v1/payments/webhook/nobody/", BODY).expectStatus().isNotFound();
    }

    private static void refused(ApiClient sender, String detail) {
        sender.post(FAKE, BODY)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"code\":\"invalid_signature\",\"detail\":\"%s\"}".formatted(detail));
    }
}
