package dev.shopwright.storefront.page;

import com.samskivert.mustache.Mustache;
import dev.shopwright.storefront.StorefrontProperties;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pages that the frontend's build leaves for the server to send, with the shop's name filled in. */
@Component
public class Pages {

    private final String app;
    private final String maintenance;

    Pages(StorefrontProperties properties) {
        app = fill("index.html", properties.name());
        maintenance = fill("maintenance.html", properties.name());
    }

    /** The web app, whatever the address; it draws the page that belongs there itself. */
    String app() {
        return app;
    }

    /** What a closed shop shows. */
    public String maintenance() {
        return maintenance;
    }

    private static String fill(String page, String shop) {
        var file = new ClassPathResource("storefront/app/" + page);
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().compile(text).execute(new Shop(shop));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Shop(String shop) {}
}
