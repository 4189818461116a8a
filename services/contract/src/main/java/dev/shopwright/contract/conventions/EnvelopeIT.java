package dev.shopwright.contract.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.Api;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Random pages against a model of the contract's words; {@code -Dseed=…} repeats a run. */
@ContractSuite
class EnvelopeIT {

    private static final int PRODUCTS = 7;
    private static final String[] LIMITS = {
        "", "0", "-1", "ten", "1", "2", "3", "7", "10", "100", "101", "99999999999999999999"
    };
    private static final String[] OFFSETS = {"", "-5", "x", "0", "1", "3", "6", "7", "8", "50", "99999999999"};

    private final Shop shop;
    private final String word = People.unique();
    private final List<Long> newestFirst = new ArrayList<>();

    EnvelopeIT(Shop shop) {
        this.shop = shop;
        for (int i = 0; i < PRODUCTS; i++) {
            newestFirst.add(0, shop.goods().product(Map.of("name", "Row " + word)));
        }
    }

    static Stream<Asked> pages() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        return Stream.generate(() ->
                        new Asked(seed, LIMITS[random.nextInt(LIMITS.length)], OFFSETS[random.nextInt(OFFSETS.length)]))
                .distinct()
                .limit(60);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldAnswerWithTheAskedPage(Asked asked) {
        Answer page = shop.api()
                .get("/api/v1/products/?zone=a%20b&" + asked.query() + "name=" + word)
                .expect(200);

        assertThat(page.json().at("/count").asInt()).isEqualTo(PRODUCTS);
        assertThat(page.list("/results"))
                .extracting(row -> row.at("/id").asLong())
                .containsExactlyElementsOf(newestFirst.stream()
                        .skip(asked.effectiveOffset())
                        .limit(asked.effectiveLimit())
                        .toList());
        assertThat(url(page, "/next")).isEqualTo(next(asked));
        assertThat(url(page, "/previous")).isEqualTo(previous(asked));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void shouldWrapEveryList(String role, String path) {
        Api api = role.isEmpty() ? shop.api() : shop.as(role);

        Answer page = api.get(path + (path.contains("?") ? "&" : "?") + "limit=-1&offset=9999999")
                .expect(200);

        assertThat(page.json().propertyNames()).contains("count", "next", "previous", "results");
        assertThat(page.list("/results")).isEmpty();
        assertThat(page.string("/previous"))
                .startsWith(shop.running().url().toString())
                .contains("limit=10");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                        "|/api/v1/products/",
                        "|/api/v1/categories/",
                        "staff|/api/v1/users/",
                        "|/api/v1/reviews/1/",
                        "customer|/api/v1/reviews/?user=me")
                .map(list -> Arguments.of((Object[]) list.split("\\|")));
    }

    private String next(Asked asked) {
        long offset = asked.effectiveOffset() + asked.effectiveLimit();
        return offset < PRODUCTS ? url(asked.effectiveLimit(), offset) : "";
    }

    private String previous(Asked asked) {
        long offset = asked.effectiveOffset();
        return offset > 0 ? url(asked.effectiveLimit(), offset - asked.effectiveLimit()) : "";
    }

    /** All parameters sorted; none for the offset of page one. */
    private String url(int limit, long offset) {
        String skipped = offset > 0 ? "&offset=" + offset : "";
        return shop.running().url() + "/api/v1/products/?limit=" + limit + "&name=" + word + skipped + "&zone=a%20b";
    }

    private static String url(Answer page, String pointer) {
        JsonNode url = page.json().at(pointer);
        return url.isNull() ? "" : url.asString();
    }

    record Asked(long seed, String limit, String offset) {

        String query() {
            return (limit.isEmpty() ? "" : "limit=" + limit + "&") + (offset.isEmpty() ? "" : "offset=" + offset + "&");
        }

        int effectiveLimit() {
            return limit.matches("[1-9]\\d{0,8}") ? Math.min(100, Integer.parseInt(limit)) : 10;
        }

        long effectiveOffset() {
            return offset.matches("\\d{1,15}") ? Long.parseLong(offset) : 0;
        }
    }
}
