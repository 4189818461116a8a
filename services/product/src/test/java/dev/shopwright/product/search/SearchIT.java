package dev.shopwright.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductIT
class SearchIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    Shop shop;
    long category;

    @BeforeEach
    void stock() {
        shop = new Shop(api, tokens);
        category = shop.category(Shop.word());
        add("Wireless Headphones", "Over the ear, with a case");
        add("Alpine Tent", "Waterproof; sleeps four campers");
        add("Café Kettle", "Boils quickly. Fits a tent, too");
        add("Sleeping Bag", "Warm down to minus five");
        add("Ławka ogrodowa", "Bench for the garden");
    }

    @ParameterizedTest
    @CsvSource({
        "headphones, Wireless Headphones",
        "headphnes, Wireless Headphones",
        "hedaphones, Wireless Headphones",
        "HEADPHONE, Wireless Headphones",
        "headph, Wireless Headphones",
        "wireles headphoens, Wireless Headphones",
        "watreproof, Alpine Tent",
        "cafe, Café Kettle",
        "ketle, Café Kettle",
        "lawka, Ławka ogrodowa",
        "tnet -kettle, Alpine Tent",
        "'\"sleeping bag\"', Sleeping Bag",
        "bgas slepping, Sleeping Bag",
    })
    void shouldFindDespiteTypingErrors(String typed, String name) {
        assertThat(names(typed)).containsExactly(name);
    }

    @Test
    void shouldRankNamesAboveDescriptions() {
        assertThat(names("tent")).containsExactly("Alpine Tent", "Café Kettle");
        assertThat(names("tent&ordering=name")).containsExactly("Alpine Tent", "Café Kettle");
        assertThat(names("tent&ordering=-name")).containsExactly("Café Kettle", "Alpine Tent");
    }

    @Test
    void shouldFindEitherOfTwoWords() {
        assertThat(names("kettle or headphones")).containsExactlyInAnyOrder("Café Kettle", "Wireless Headphones");
    }

    @ParameterizedTest
    @CsvSource({"zzzzqqqxxx", "' '' : & | ! ( ) < > * '", "-", "'\"unclosed'", "\\", "🏕", "'a:* & b'"})
    void shouldAnswerWhateverIsTyped(String typed) {
        api.get("/api/v1/products/?q={q}", typed).expectStatus().isOk();
        api.get("/api/v1/products/suggest/?q={q}", typed).expectStatus().isOk();
    }

    @Test
    void shouldLookForMereFillWordsInNames() {
        var id = shop.product("The Who", "1", "categories", List.of(category));

        assertThat(names("the")).containsExactly("The Who");
        shop.seller().delete("/api/v1/products/" + id + "/").expectStatus().isNoContent();
        assertThat(names("the")).isEmpty();
    }

    @Test
    void shouldLearnTheWordsOfAChangedProduct() {
        var id = shop.product("Thing", "1", "categories", List.of(category));
        shop.seller()
                .patch("/api/v1/products/" + id + "/", Map.of("name", "Binoculars"))
                .expectStatus()
                .isOk();

        assertThat(names("binocluars")).containsExactly("Binoculars");
        assertThat(names("thing")).isEmpty();
    }

    @Test
    void shouldFilterWhatIsFound() {
        shop.product("Tent for one", "99", "categories", List.of(category));

        assertThat(names("tnet&price__gt=50")).containsExactly("Tent for one");
    }

    private void add(String name, String description) {
        shop.product(name, "10", "description", description, "categories", List.of(category));
    }

    private List<String> names(String typedAndMore) {
        var parts = typedAndMore.split("&", 2);
        var query = URLEncoder.encode(parts[0], StandardCharsets.UTF_8) + (parts.length > 1 ? "&" + parts[1] : "");
        return shop.read("/api/v1/products/?category=" + category + "&q=" + query)
                .get("results")
                .valueStream()
                .map(product -> product.get("name").asString())
                .toList();
    }
}
