package dev.shopwright.standalone;

import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;

/** What a person at the console wants to know of a shop that has just opened. */
final class Welcome {

    /** Set by auth's sample data. */
    private static final String SAMPLE_PASSWORD = "walk-the-ridge";

    private Welcome() {}

    static String to(Standalone shop) {
        var addresses = shop.addresses();
        var text = new StringBuilder()
                .append(line("Shop", addresses.gateway() + "/"))
                .append(line("API documents", addresses.gateway() + "/auth_service/api/schema/swagger-ui/"))
                .append(line("", "likewise product_service, cart_service and review_service"));
        for (Part part : Part.values()) {
            if (part != Part.GATEWAY) {
                text.append(line("  " + part.id(), addresses.of(part).toString()));
            }
        }
        text.append(line("Data, logs, mail", shop.dataDir().toString()));
        if (shop.hasSample()) {
            var customer = new Sample(SampleSize.DEMO, 1).customerName(0) + "@example.com";
            text.append(line("Sample customer", customer + ", password " + SAMPLE_PASSWORD));
        }
        return text.append("Admin e-mail: ")
                .append(shop.admin().email())
                .append('\n')
                .append("Admin password: ")
                .append(shop.admin().password())
                .append('\n')
                .append("Ctrl-C stops the shop and keeps its data.")
                .toString();
    }

    private static String line(String name, String value) {
        return "%-18s%s%n".formatted(name, value);
    }
}
