package dev.shopwright.contract.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class CursorIT {

    private final Shop shop;
    private final String word = People.unique();
    private final List<Long> newestFirst = new ArrayList<>();

    CursorIT(Shop shop) {
        this.shop = shop;
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, shop.goods().product(Map.of("name", "Row " + word)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&ordering=name", "&ordering=price", "&ordering=-created_at"})
    void shouldWalkEveryRowOnce(String ordering) {
        assertThat(walk("/api/v1/products/?cursor=&limit=2&name=" + word + ordering))
                .containsExactlyInAnyOrderElementsOf(newestFirst);
    }

    @Test
    void shouldNotSlipWhenARowIsAddedMeanwhile() {
        Answer first =
                shop.api().get("/api/v1/products/?cursor=&limit=2&name=" + word).expect(200);
        long added = shop.goods().product(Map.of("name", "Row " + word));

        List<Long> rest = walk(path(first.string("/next")));

        assertThat(rest).doesNotContain(added).containsExactlyElementsOf(newestFirst.subList(2, 5));
        shop.as("seller").delete("/api/v1/products/" + added + "/").expect(204);
    }

    @Test
    void shouldRefuseACursorOfOnesOwnMaking() {
        Answer refused = shop.api().get("/api/v1/products/?cursor=bm9uc2Vuc2U").expect(400);

        assertThat(refused.messages("cursor")).isNotEmpty();
    }

    private List<Long> walk(String first) {
        List<Long> seen = new ArrayList<>();
        for (String path = first; !path.isEmpty(); ) {
            Answer page = shop.api().get(path).expect(200);
            page.list("/results").forEach(row -> seen.add(row.at("/id").asLong()));
            path = path(page.string("/next"));
        }
        return seen;
    }

    private static String path(String url) {
        return url.isEmpty()
                ? ""
                : URI.create(url).getRawPath() + "?" + URI.create(url).getRawQuery();
    }
}
