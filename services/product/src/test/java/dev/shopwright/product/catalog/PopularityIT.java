package dev.shopwright.product.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.TestProducts;
import dev.shopwright.product.cache.ProductCache;
import io.r2dbc.spi.ConnectionFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@ProductIT
class PopularityIT {

    @Autowired
    DatabaseClient database;

    @Autowired
    ProductCache cache;

    @Test
    void shouldAddAllViewsOfAProductInOneGo() {
        var products = new TestProducts(database);
        var one = products.withStock(1);
        var two = products.withStock(1);
        var popularity = new Popularity(database, cache);
        for (int i = 0; i < 5; i++) {
            popularity.seen(one);
        }
        popularity.seen(two);

        popularity.flush().block();
        popularity.flush().block();

        assertThat(popularityOf(one)).isEqualTo(5);
        assertThat(popularityOf(two)).isEqualTo(1);
    }

    @Test
    void shouldKeepCountingWhileTheDatabaseIsAwayAndNotGrowForEver() {
        var away = DatabaseClient.create(ConnectionFactories.get("r2dbc:postgresql://nobody@localhost:1/nowhere"));
        var popularity = new Popularity(away, cache);
        for (long id = 0; id < 60_000; id++) {
            popularity.seen(id);
        }
        popularity.seen(1);

        popularity.flush().block();

        assertThat(popularity.waiting()).hasSize(50_000).containsEntry(1L, 2L);
    }

    private long popularityOf(long id) {
        return database.sql("SELECT popularity FROM product WHERE id = :id")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .block();
    }
}
