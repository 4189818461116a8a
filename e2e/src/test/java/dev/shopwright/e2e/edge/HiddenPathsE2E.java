package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.SampleShop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What services tell each other and their keepers has no way in, however it is spelled. */
@OnSampleShop
class HiddenPathsE2E {

    private static final List<String> TARGETS =
            List.of("actuator", "actuator/health", "actuator/prometheus", "internal/v1/reservations/");
    private static final List<String> PREFIXES = List.of(
            "/",
            "//",
            "/./",
            "/x/../",
            "/%2e/",
            "/;a=b/",
            "/api/v1/products/../../../",
            "/auth_service/",
            "/product_service/",
            "/cart_service//",
            "/review_service/./",
            "/product_service/x/../",
            "/product_service/%2e%2e/",
            "/product_service;a=b/",
            "/product_service/;a=b/",
            "/product_service/auth_service/",
            "/PRODUCT_SERVICE/",
            "/%70roduct_service/",
            "/product_service%2F",
            "/product_service%2f%2F",
            "/product_service/%5C",
            "/product_service/..;/",
            "/product_service/%00/");

    private final Edge edge;

    HiddenPathsE2E(SampleShop sample) {
        edge = sample.shop().edge();
    }

    @Test
    void shouldLeadNobodyToWhatIsInside() throws IOException {
        List<String> paths = TARGETS.stream()
                .flatMap(HiddenPathsE2E::spellings)
                .flatMap(target -> PREFIXES.stream().map(prefix -> prefix + target))
                .toList();

        for (String path : paths) {
            HttpResponse<String> answer = edge.get(path);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isIn(400, 404);
        }
        System.out.printf("hidden paths: %d spellings of %d paths answered 400 or 404%n", paths.size(), TARGETS.size());
    }

    @Test
    void shouldStillLeadToWhatIsOpen() throws IOException {
        for (String path :
                List.of("/", "/api/v1/products/", "/product_service/api/v1/products/", "//api/v1/./products/")) {
            assertThat(edge.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static Stream<String> spellings(String target) {
        String first = "%%%02x".formatted((int) target.charAt(0)) + target.substring(1);
        String twice = "%%25%02x".formatted((int) target.charAt(0)) + target.substring(1);
        return Stream.of(
                        target,
                        target + "?a=b",
                        target + ";a=b",
                        target.toUpperCase(Locale.ROOT),
                        first,
                        twice,
                        target.replace("/", "//"),
                        target.replace("/", "%2F"),
                        target.replace("/", ";a=b/"))
                .distinct();
    }
}
