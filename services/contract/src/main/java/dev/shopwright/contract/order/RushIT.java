package dev.shopwright.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.InParallel;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** More buyers than goods, through the front door. */
@ContractSuite
class RushIT {

    private static final int BUYERS = 200;
    private static final int UNITS = 10;

    private final Shop shop;

    RushIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldSellWhatThereIsAndNoMore() throws InterruptedException {
        long product = shop.goods().product(Map.of("stock_count", UNITS));
        var quotes = Stream.generate(() -> shop.purchases().quote(shop.api(), product, 1))
                .limit(BUYERS)
                .toList();

        var statuses = InParallel.all(quotes.stream()
                .map(quote -> (Callable<Integer>) () -> shop.purchases()
                        .place(shop.api(), People.unique(), quote, "ok")
                        .status())
                .toList());

        int sold = Collections.frequency(statuses, 201) + Collections.frequency(statuses, 202);
        int refused = Collections.frequency(statuses, 409);
        System.out.printf("%d buyers for %d units: %d orders, %d × 409%n", BUYERS, UNITS, sold, refused);
        assertThat(sold).isEqualTo(UNITS);
        assertThat(refused).isEqualTo(BUYERS - UNITS);
        assertThat(shop.api()
                        .get("/api/v1/products/" + product + "/")
                        .json()
                        .at("/stock_count")
                        .asInt())
                .isZero();
    }
}
