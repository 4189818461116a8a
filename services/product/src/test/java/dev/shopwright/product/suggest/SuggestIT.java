package dev.shopwright.product.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductIT
class SuggestIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @Test
    void shouldCompleteNamesThatBeginWithWhatIsTypedFirst() {
        var word = Shop.word();
        var middle = shop.product("Blue " + word, "1");
        var begin = shop.product(word + " blue", "1");

        assertThat(suggested(word.substring(0, 20))).containsExactly(begin, middle);
        assertThat(suggested(word.toUpperCase())).containsExactly(begin, middle);
    }

    @Test
    void shouldSuggestDespiteATypingError() {
        var id = shop.product("Kaleidoscope", "1");

        assertThat(suggested("kaliedoscpe")).containsExactly(id);
    }

    @Test
    void shouldSuggestNothingForALetterAndRequireWords() {
        assertThat(suggested("k")).isEmpty();
        shop.get("/api/v1/products/suggest/").expectStatus().isBadRequest();
        shop.get("/api/v1/products/suggest/?q=" + "k".repeat(300))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldShowTheNearestProductsAsRelated() {
        var category = shop.category(Shop.word());
        var part = shop.subcategory(category, "Part");
        var id = shop.product("One", "1", "categories", List.of(category), "subcategories", List.of(part));
        var near = shop.product("Near", "1", "categories", List.of(category));
        var nearest = shop.product("Nearest", "1", "categories", List.of(category), "subcategories", List.of(part));
        shop.product("Far", "1");

        assertThat(related(id, "")).containsExactly(nearest, near);
        assertThat(related(id, "?limit=1")).containsExactly(nearest);
        shop.get("/api/v1/products/987654321/related/").expectStatus().isNotFound();
    }

    private List<Long> suggested(String typed) {
        return ids("/api/v1/products/suggest/?q=" + typed);
    }

    private List<Long> related(long id, String query) {
        return ids("/api/v1/products/" + id + "/related/" + query);
    }

    private List<Long> ids(String address) {
        return shop.read(address)
                .get("results")
                .valueStream()
                .map(product -> product.get("id").asLong())
                .toList();
    }
}
