package dev.shopwright.contract.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ContractSuite
class ModerationIT {

    private final Shop shop;

    ModerationIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldHideARejectedReviewFromAllButItsAuthorAndStaff() {
        Person author = shop.people().customer();
        long product = shop.goods().product();
        String path = "/api/v1/reviews/items/" + shop.goods().review(author, product, 1) + "/";

        moderate(path, "rejected");

        shop.api().get(path).expect(404);
        shop.as("customer").get(path).expect(404);
        assertThat(shop.as(author).get(path).expect(200).string("/status")).isEqualTo("rejected");
        shop.as("staff").get(path).expect(200);
        assertThat(count(product)).isZero();

        moderate(path, "approved");

        assertThat(count(product)).isEqualTo(1);
    }

    @Test
    void shouldNotTakeAnUnknownVerdict() {
        String path = "/api/v1/reviews/items/"
                + shop.goods().review(shop.people().customer(), shop.goods().product(), 1) + "/";

        shop.as("staff").post(path + "moderate/", Map.of("status", "burnt")).expect(400);
    }

    private void moderate(String path, String verdict) {
        shop.as("staff").post(path + "moderate/", Map.of("status", verdict)).expect(200);
    }

    private int count(long product) {
        return shop.api()
                .get("/api/v1/reviews/" + product + "/")
                .expect(200)
                .json()
                .at("/count")
                .asInt();
    }
}
