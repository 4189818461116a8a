package dev.shopwright.cart.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CartIT
class CatalogIT {

    @Autowired
    private Catalog catalog;

    @Autowired
    private Goods goods;

    /** The original's cart called hosts, ports and paths that did not exist. */
    @Test
    void shouldCallProductAtItsRealHostPortAndPath() {
        long tent = goods.product("25.50", 5);

        var today = catalog.require(List.of(tent)).block();

        assertThat(today.find(tent))
                .hasValueSatisfying(found -> assertThat(found.price()).isEqualTo("25.50"))
                .hasValueSatisfying(found -> assertThat(found.stockCount()).isEqualTo(5));
    }

    @Test
    void shouldFindTheGoodsOfAFullCartWithTheLongestTexts() {
        var longest = Map.of("name", "Tent", "price", "1.00", "description", "x".repeat(20_000));
        var ids = IntStream.range(0, 100).mapToObj(i -> goods.product(longest)).toList();

        var today = catalog.require(ids).block();

        assertThat(today.onSale()).containsOnlyKeys(ids);
    }

    @Test
    void shouldNotFindArchivedOrUnknownGoods() {
        long archived = goods.product("1.00", 5);
        goods.archive(archived);

        var today = catalog.require(List.of(archived, 4_000_000_000L)).block();

        assertThat(today.onSale()).isEmpty();
        assertThat(today.covers(List.of(archived, 4_000_000_000L))).isTrue();
    }
}
