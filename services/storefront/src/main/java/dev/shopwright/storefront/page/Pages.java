package dev.shopwright.storefront.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.shopwright.storefront.StorefrontProperties;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pages as HTML text; whatever comes from outside is escaped by the templates. */
@Component
public class Pages {

    private static final List<ApiDocument> DOCUMENTS =
            Stream.of("auth", "product", "cart", "review").map(ApiDocument::of).toList();

    private final Mustache.Compiler compiler =
            Mustache.compiler().withLoader(Pages::open).nullValue("");
    private final Template front = compiler.loadTemplate("front");
    private final Template notFound = compiler.loadTemplate("not-found");
    private final Template maintenance = compiler.loadTemplate("maintenance");
    private final String shop;

    Pages(StorefrontProperties properties) {
        shop = properties.name();
    }

    /** The front page; without products it says so. */
    String front(Optional<Catalogue.Newest> newest) {
        var cards = newest.map(
                        page -> page.results().stream().map(ProductCard::from).toList())
                .orElse(null);
        return front.execute(new FrontPage(shop, cards, cards == null, DOCUMENTS));
    }

    String notFound() {
        return notFound.execute(new PlainPage(shop));
    }

    /** What a closed shop shows. */
    public String maintenance() {
        return maintenance.execute(new PlainPage(shop));
    }

    private static Reader open(String name) throws java.io.IOException {
        var page = new ClassPathResource("storefront/pages/" + name + ".html");
        return new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8);
    }

    private record PlainPage(String shop) {}

    private record FrontPage(
            String shop, @Nullable List<ProductCard> products, boolean unavailable, List<ApiDocument> documents) {}

    private record ApiDocument(String name, String prefix) {

        static ApiDocument of(String service) {
            return new ApiDocument(
                    Character.toUpperCase(service.charAt(0)) + service.substring(1),
                    "/" + service + "_service/api/schema/");
        }
    }
}
