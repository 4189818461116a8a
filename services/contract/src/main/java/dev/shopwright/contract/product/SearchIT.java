package dev.shopwright.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class SearchIT {

    private final Shop shop;
    private final long headphones;

    SearchIT(Shop shop) {
        this.shop = shop;
        headphones = shop.goods().product(Map.of("name", "Wireless headphones", "description", "For quiet mornings."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"headphones", "headphnes", "haedphones", "wireless+headphones", "HEADPHONES"})
    void shouldFindInSpiteOfATypo(String query) {
        Answer found = shop.api().get("/api/v1/products/?limit=100&q=" + query).expect(200);

        assertThat(found.list("/results"))
                .extracting(product -> product.at("/id").asLong())
                .contains(headphones);
    }

    @Test
    void shouldFindNothingForNonsense() {
        Answer found = shop.api().get("/api/v1/products/?q=xqzwvjkq").expect(200);

        assertThat(found.json().at("/count").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%3B--", "%28%28%26%7C%21", "%3A%2A", "%25_%25", "%F0%9F%98%80"})
    void shouldTakeSearchOperatorsAsText(String query) {
        shop.api().get("/api/v1/products/?q=" + query).expect(200);
    }

    @Test
    void shouldSuggestWhileTyping() {
        Answer suggestions =
                shop.api().get("/api/v1/products/suggest/?q=headph").expect(200);

        assertThat(suggestions.text()).containsIgnoringCase("headphones");
    }
}
