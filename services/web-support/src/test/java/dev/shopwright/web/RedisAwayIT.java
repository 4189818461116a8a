package dev.shopwright.web;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.test.TestServers;
import dev.shopwright.test.TokenIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** While revocations can't be read, staff's tokens are worth nothing and customers' go on. */
@ServiceIT("probe")
@TestPropertySource(properties = "shopwright.security.revocation-patience=1s")
class RedisAwayIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Test
    void shouldStopTrustingStaffWhileRevocationsAreUnreadable() {
        var staff = api.as(tokens.staff());
        var customer = api.as(tokens.customer(UUID.randomUUID()));
        Eventually.within5Seconds(
                () -> staff.get("/api/v1/doors/staff/").expectStatus().isOk());

        TestServers.redis().kill();
        try {
            Eventually.within5Seconds(() -> staff.get("/api/v1/doors/staff/")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After"));
            customer.get("/api/v1/doors/signed-in/").expectStatus().isOk();
        } finally {
            TestServers.redis().restart();
        }

        Eventually.within5Seconds(
                () -> staff.get("/api/v1/doors/staff/").expectStatus().isOk());
    }
}
