package dev.shopwright.contract.roles;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.Api;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets up what one cell of a role table speaks of, then makes its call. */
final class Scene {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private final Shop shop;
    private final Cell cell;
    private final Person owner;
    private final @Nullable Person caller;
    private Api api;

    Scene(Shop shop, Cell cell) {
        this.shop = shop;
        this.cell = cell;
        owner = cell.call().isAboutAnAccount()
                ? shop.people().customer()
                : shop.people().standing("customer");
        caller = caller();
        api = caller == null ? shop.api() : shop.as(caller);
    }

    Answer call() {
        String path = fill(cell.call().path());
        String body = fill(cell.call().body());
        return api.with("Idempotency-Key", People.unique())
                .send(cell.call().method(), path, body.isEmpty() ? null : body);
    }

    private @Nullable Person caller() {
        Caller who = cell.caller();
        if (who == Caller.ANONYMOUS) {
            return null;
        }
        if (cell.call().byNewcomer()) {
            return shop.people().withRole(who.role());
        }
        if (who == Caller.OWNER) {
            return cell.call().path().contains("{new-product}") ? shop.people().standing("seller") : owner;
        }
        return who == Caller.STRANGER || who == Caller.SELLER
                ? shop.people().another(who.role())
                : shop.people().standing(who.role());
    }

    private String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult placeholder) {
        return switch (placeholder.group(1)) {
            case "unique" -> People.unique();
            case "email" -> owner.email();
            case "password" -> owner.password();
            case "user" -> owner.id().toString();
            case "caller" ->
                caller == null ? owner.id().toString() : caller.id().toString();
            case "access" -> shop.people().signIn(owner).access();
            case "refresh" -> shop.people().signIn(owner).refresh();
            case "category" -> String.valueOf(shop.goods().category());
            case "subcategory" ->
                String.valueOf(shop.goods().subcategory(shop.goods().category()));
            case "product", "new-product" -> String.valueOf(shop.goods().product());
            case "carted-product" -> String.valueOf(carted(shop.goods().product()));
            case "review" ->
                String.valueOf(shop.goods().review(owner, shop.goods().product(), 4));
            case "country" -> shop.purchases().country();
            case "shipping-method" -> shop.purchases().shippingMethod();
            case "quote" -> shop.purchases().quote(api, shop.goods().product(), 1);
            case "order" -> shop.purchases().order(owner);
            case "shipped-order" -> shop.purchases().shippedOrder(owner);
            default -> throw new IllegalArgumentException(placeholder.group());
        };
    }

    /** Puts the product into the caller's cart; an anonymous caller goes on with the cart that was given. */
    private long carted(long product) {
        Answer added =
                api.post("/api/v1/cart/add/", Map.of("product_id", product)).expect(200);
        if (caller == null) {
            api = api.with("X-Cart-Id", added.header("X-Cart-Id"));
        }
        return product;
    }
}
