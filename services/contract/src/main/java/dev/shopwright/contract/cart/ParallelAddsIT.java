package dev.shopwright.contract.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Api;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.InParallel;
import dev.shopwright.contract.Shop;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ContractSuite
class ParallelAddsIT {

    private final Shop shop;

    ParallelAddsIT(Shop shop) {
        this.shop = shop;
    }

    /** The 1–99 of the contract bounds one request's quantity, not what a line may sum up to. */
    @Test
    void shouldCountEveryOneOfAHundredParallelAdds() throws InterruptedException {
        long product = shop.goods().product();
        Api customer = shop.as(shop.people().customer());

        List<Integer> statuses = InParallel.all(Collections.nCopies(
                100,
                () -> customer.post("/api/v1/cart/add/", Map.of("product_id", product, "quantity", 1))
                        .status()));

        assertThat(statuses).containsOnly(200);
        assertThat(customer.get("/api/v1/cart/").json().at("/items/0/quantity").asInt())
                .isEqualTo(100);
    }
}
