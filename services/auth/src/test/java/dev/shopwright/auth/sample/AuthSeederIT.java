package dev.shopwright.auth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.People;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AuthIT
class AuthSeederIT {

    private static final Sample SAMPLE = new Sample(SampleSize.DEMO, 7);

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Value("${spring.flyway.url}")
    private String url;

    @Value("${spring.flyway.user}")
    private String user;

    @Test
    void shouldFillAnEmptyShopWithPeopleWhoCanSignIn() throws SQLException, IOException {
        try (var database = DriverManager.getConnection(url, user, "")) {
            new AuthSeeder().seed(database, SAMPLE);
        }

        assertThat(facts.query(
                        "select username from users where email like '%@example.com' and 'seller' = any (roles)"))
                .contains(SAMPLE.sellerName(0), SAMPLE.sellerName(4));
        assertThat(facts.row(SAMPLE.customerId(199))).contains(SAMPLE.customerName(199));
        var email = SAMPLE.customerName(0) + "@example.com";
        assertThat(people.tokens(email, "walk-the-ridge").get("access")).isNotNull();
    }
}
