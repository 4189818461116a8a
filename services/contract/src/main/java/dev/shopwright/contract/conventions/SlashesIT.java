package dev.shopwright.contract.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class SlashesIT {

    private final Shop shop;

    SlashesIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/me",
                "/api/v1/products",
                "/api/v1/categories",
                "/api/v1/cart",
                "/api/v1/reviews?user=me",
                "/api/v1/shop",
                "/auth_service/api/v1/users/me",
                "/product_service/api/v1/products"
            })
    void shouldServeBothFormsWithoutRedirect(String bare) {
        String canonical = bare.contains("?") ? bare.replace("?", "/?") : bare + "/";

        Answer without = shop.as("customer").get(bare).expect(200);
        Answer with = shop.as("customer").get(canonical).expect(200);

        assertThat(without.json()).isEqualTo(with.json());
    }

    @Test
    void shouldNotLoseABodyPostedWithoutTheSlash() {
        Person person = shop.people().signUp();

        shop.api()
                .post("/api/v1/token", Map.of("email", person.email(), "password", person.password()))
                .expect(200);
    }

    @Test
    void shouldWriteNextWithASlashEvenWhenAskedWithout() {
        shop.goods().product();
        shop.goods().product();

        assertThat(shop.api().get("/api/v1/products?limit=1").string("/next")).contains("/api/v1/products/?");
    }
}
