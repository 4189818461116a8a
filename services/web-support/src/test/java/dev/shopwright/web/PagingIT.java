package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.web.paging.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;

@ServiceIT("probe")
class PagingIT {

    private static final ParameterizedTypeReference<Page<Long>> PAGE = new ParameterizedTypeReference<>() {};
    private static final List<Long> ALL =
            LongStream.range(0, ProbeApplication.ROWS).boxed().toList();

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                    10, limit=10&offset=10, ''
            limit=0,               10, limit=10&offset=10, ''
            limit=-3,              10, limit=10&offset=10, ''
            limit=x,               10, limit=10&offset=10, ''
            limit=1000,            25, '',                 ''
            offset=-5,             10, limit=10&offset=10, ''
            offset=10,             10, limit=10&offset=20, limit=10
            offset=20,             5,  '',                 limit=10&offset=10
            offset=999,            0,  '',                 limit=10&offset=989
            z=1&offset=4&limit=4&a=%26, 4, a=%26&limit=4&offset=8&z=1, a=%26&limit=4&z=1
            """)
    void shouldKeepTheEdgesOfTheEnvelope(String query, int rows, String next, String previous) {
        var page = page("/api/v1/things/?" + query);
        assertThat(page.count()).isEqualTo(ProbeApplication.ROWS);
        assertThat(page.results()).hasSize(rows);
        assertThat(queryOf(page.next())).isEqualTo(next);
        assertThat(queryOf(page.previous())).isEqualTo(previous);
    }

    static IntStream seeds() {
        return new Random(20261123).ints(20);
    }

    /** The seed of a failing walk is its argument, shown in the report. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldVisitEveryRowOnceFromAnyLimit(int seed) {
        var limit = 1 + new Random(seed).nextInt(30);
        assertThat(walk("/api/v1/things/?limit=" + limit)).isEqualTo(ALL);
        assertThat(walk("/api/v1/things/?cursor=&limit=" + limit)).isEqualTo(ALL);
    }

    @Test
    void shouldRefuseACursorThatIsNotOurs() {
        api.get("/api/v1/things/?cursor=***")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.cursor[0]")
                .isEqualTo("Invalid cursor.");
    }

    private List<Long> walk(String first) {
        var rows = new ArrayList<Long>();
        var page = page(first);
        rows.addAll(page.results());
        while (page.next() != null) {
            page = api.get(URI.create(page.next()))
                    .expectBody(PAGE)
                    .returnResult()
                    .getResponseBody();
            rows.addAll(page.results());
        }
        return rows;
    }

    private Page<Long> page(String uri) {
        return api.get(URI.create("http://localhost:" + port + uri))
                .expectStatus()
                .isOk()
                .expectBody(PAGE)
                .returnResult()
                .getResponseBody();
    }

    @org.springframework.boot.test.web.server.LocalServerPort
    private int port;

    private static String queryOf(String url) {
        return url == null ? "" : URI.create(url).getRawQuery();
    }
}
