package dev.shopwright.operator.model.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.route.ShopPath.Kind;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/token/,                    auth,       SIGN_IN",
        "/api/v1/token,                     auth,       SIGN_IN",
        "/api/v1/token/refresh/,            auth,       SIGN_IN",
        "/api/v1/tokens/,                   storefront, PAGES",
        "/api/v1/users/me/,                 auth,       API",
        "/api/v1/logout-all/,               auth,       API",
        "/api/v1/password/reset/,           auth,       API",
        "/api/v1/email/confirm/,            auth,       API",
        "/.well-known/jwks.json,            auth,       API",
        "/.well-known/jwks.json.bak,        storefront, PAGES",
        "/api/v1/products/7/,               product,    API",
        "/api/v1/products/slug/internal/,   product,    API",
        "/api/v1/categories,                product,    API",
        "/api/v1/cart/add/,                 cart,       API",
        "/api/v1/reviews/7/,                review,     API",
        "/api/v1/orders/,                   order,      API",
        "/api/v1/checkout/quote/,           order,      API",
        "/api/v1/sales,                     order,      API",
        "/api/v1/payments/webhook/stripe/,  order,      MESSAGES",
        "/api/v1/shop/,                     storefront, PAGES",
        "/api/v2/products/,                 storefront, PAGES",
        "/,                                 storefront, PAGES",
        "/assets/style.css,                 storefront, PAGES",
        "/internals,                        storefront, PAGES",
        "/auth_service/api/v1/token/,       auth,       PREFIXED",
        "/product_service/api/schema/,      product,    PREFIXED",
        "/cart_service,                     cart,       PREFIXED",
        "/review_service/,                  review,     PREFIXED",
        "/order_service/api/v1/orders/,     order,      PREFIXED",
        "/product_services/api/,            storefront, PAGES",
        "/storefront_service/,              storefront, PAGES"
    })
    void shouldLeadToTheServiceOfThePath(String path, String service, Kind kind) {
        assertThat(matching(path).service().id()).isEqualTo(service);
        assertThat(matching(path).kind()).isEqualTo(kind);
    }

    /** As Traefik sees them: dot segments, double slashes and needless escapes are gone before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/v1/reservations/",
                "/INTERNAL/v1/reservations/",
                "/internal;a=b/v1",
                "/;/internal",
                "/;x=1/;y/actuator",
                "/actuator",
                "/Actuator/health",
                "/actuator;/health",
                "/product_service/internal/v1/reservations/",
                "/product_service/;/internal/v1/reservations/",
                "/product_service;x=1/internal",
                "/PRODUCT_service/Internal",
                "/product_service/cart_service/internal",
                "/auth_service/actuator/prometheus",
                "/order_service/actuator"
            })
    void shouldLeadNobodyInside(String path) {
        assertThat(matching(path).kind()).isEqualTo(Kind.HIDDEN);
    }

    @Test
    void shouldLeaveNoPathToChance() {
        assertThat(ShopPath.all()).filteredOn(path -> path.kind() == Kind.PAGES).singleElement();
        assertThat(Kind.HIDDEN.priority()).isGreaterThan(Kind.PREFIXED.priority());
        assertThat(Kind.API.priority()).isGreaterThan(Kind.PAGES.priority());
    }

    /** The rule that Traefik would follow: of those that match, the one with the highest priority, which must be one. */
    private static ShopPath matching(String path) {
        var matching = ShopPath.all().stream()
                .filter(rule -> Pattern.compile(rule.regexp()).matcher(path).find())
                .sorted(Comparator.comparing((ShopPath rule) -> rule.kind().priority())
                        .reversed())
                .toList();
        assertThat(matching.stream().skip(1))
                .allSatisfy(rule -> assertThat(rule.kind().priority())
                        .isLessThan(matching.get(0).kind().priority()));
        return matching.get(0);
    }
}
