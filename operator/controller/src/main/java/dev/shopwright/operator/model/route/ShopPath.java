package dev.shopwright.operator.model.route;

import static dev.shopwright.operator.model.Component.AUTH;
import static dev.shopwright.operator.model.Component.CART;
import static dev.shopwright.operator.model.Component.ORDER;
import static dev.shopwright.operator.model.Component.PRODUCT;
import static dev.shopwright.operator.model.Component.REVIEW;
import static dev.shopwright.operator.model.Component.STOREFRONT;

import dev.shopwright.operator.model.Component;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some paths of a shop's host, and the service that answers them: a row of the table in docs/operator.md.
 *
 * @param regexp in Go's syntax, on the path without dot segments, double slashes and needless escapes
 */
record ShopPath(Kind kind, String regexp, Component service) {

    /** What services tell each other and their keepers, behind any prefix, in any case, with matrix parameters. */
    private static final String INSIDE = "(?i)^(/[^/]*_service[^/]*|/;[^/]*)*/(internal|actuator)([/;]|$)";

    private static final List<ShopPath> PUBLIC = List.of(
            new ShopPath(Kind.HIDDEN, INSIDE, STOREFRONT),
            new ShopPath(Kind.SIGN_IN, "^/api/v1/token(/|$)", AUTH),
            new ShopPath(Kind.API, "^/api/v1/(users|logout-all|password|email)(/|$)", AUTH),
            new ShopPath(Kind.API, "^/\\.well-known/jwks\\.json$", AUTH),
            new ShopPath(Kind.API, "^/api/v1/(products|categories)(/|$)", PRODUCT),
            new ShopPath(Kind.API, "^/api/v1/cart(/|$)", CART),
            new ShopPath(Kind.API, "^/api/v1/reviews(/|$)", REVIEW),
            new ShopPath(Kind.MESSAGES, "^/api/v1/payments(/|$)", ORDER),
            new ShopPath(Kind.API, "^/api/v1/(checkout|orders|sales)(/|$)", ORDER),
            new ShopPath(Kind.PAGES, "^/", STOREFRONT));

    /** What kind of paths they are: which of two that match counts, and what is done with a request on its way. */
    enum Kind {
        /** Nobody's; the storefront says so in the API's words. */
        HIDDEN(30),
        /** Where staff get in while the shop is closed. */
        SIGN_IN(20),
        API(20),
        /** What payment providers tell, which is true while the shop is closed too. */
        MESSAGES(20),
        /** A whole service behind its name. */
        PREFIXED(20),
        /** Everything else, and what is open while the shop is closed, since the storefront itself says that it is. */
        PAGES(10);

        private final int priority;

        Kind(int priority) {
            this.priority = priority;
        }

        int priority() {
            return priority;
        }

        /** Whether nobody but staff gets there while the shop is closed for maintenance. */
        boolean isGated() {
            return this == API || this == PREFIXED;
        }
    }

    /** All of them. */
    static List<ShopPath> all() {
        var prefixed =
                prefixes().map(service -> new ShopPath(Kind.PREFIXED, "^" + prefixOf(service) + "(/|$)", service));
        return Stream.concat(PUBLIC.stream(), prefixed).toList();
    }

    /** The services that can be reached behind a prefix. */
    static Stream<Component> prefixes() {
        return Arrays.stream(Component.values()).filter(service -> service != STOREFRONT);
    }

    static String prefixOf(Component service) {
        return "/" + service.id() + "_service";
    }
}
