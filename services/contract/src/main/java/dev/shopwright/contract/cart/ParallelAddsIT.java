package dev.shopwright.contract.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Api;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

        List<Integer> statuses = inParallel(
                100,
                () -> customer.post("/api/v1/cart/add/", Map.of("product_id", product, "quantity", 1))
                        .status());

        assertThat(statuses).containsOnly(200);
        assertThat(customer.get("/api/v1/cart/").json().at("/items/0/quantity").asInt())
                .isEqualTo(100);
    }

    private static <T> List<T> inParallel(int times, Callable<T> call) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> started =
                    threads.invokeAll(Stream.generate(() -> call).limit(times).toList());
            return started.stream().map(ParallelAddsIT::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
