package dev.shopwright.contract.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ContractSuite
class ForgedTokensIT {

    /** A call in each service that needs a token, or would take one. */
    private static final List<String> CALLS = List.of(
            "GET /api/v1/users/",
            "POST /api/v1/products/",
            "POST /api/v1/categories/",
            "GET /api/v1/cart/",
            "GET /api/v1/reviews/?user=me");

    private final Shop shop;
    private final Forger forger;

    ForgedTokensIT(Shop shop) {
        this.shop = shop;
        forger = new Forger(shop.people().standing("admin"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseInEveryService(Forgery forgery) {
        String token = forgery.make(forger);
        String name = People.unique();

        for (String call : CALLS) {
            String[] words = call.split(" ");
            Object body = words[0].equals("GET") ? null : Map.of("name", name, "price", "1.00");
            Answer refused = shop.api().bearing(token).send(words[0], words[1], body);
            assertThat(refused.status()).as("%s: %s", call, refused.text()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(shop.api()
                        .get("/api/v1/products/?name=" + name)
                        .json()
                        .at("/count")
                        .asInt())
                .isZero();
    }
}
