package dev.shopwright.standalone.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthApplication;
import dev.shopwright.cart.CartApplication;
import dev.shopwright.order.OrderApplication;
import dev.shopwright.product.ProductApplication;
import dev.shopwright.review.ReviewApplication;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.web.program.ServiceProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataModelIT {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "data-model.md");

    private static final String INTRODUCTION = """
            # Data model

            Each service has a Postgres database of its own; no service reads another's. What one needs to know of another's data
            arrives as events and is kept in tables of its own. This page is generated from the migrated databases: `make docs` writes
            it anew, and the build fails when it is out of date.

            Every database has `outbox`, the facts that the service has to tell; `inbox`, those of others that it has applied;
            `parked_event`, those that it could not apply; and `sample_data`, which says what sample data it was filled with.
            """;

    @Test
    void shouldDescribeTheDatabasesAsTheyAre() throws IOException, SQLException {
        var text = new StringBuilder(INTRODUCTION);
        for (var service : services().entrySet()) {
            text.append("\n## ").append(service.getKey()).append("\n\n").append(diagram(service));
        }

        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(DOCUMENT)
                .as("docs/data-model.md is out of date: run make docs and commit the result")
                .hasContent(text.toString());
    }

    private static Map<String, Class<?>> services() {
        var services = new LinkedHashMap<String, Class<?>>();
        services.put("auth", AuthApplication.class);
        services.put("product", ProductApplication.class);
        services.put("cart", CartApplication.class);
        services.put("review", ReviewApplication.class);
        services.put("order", OrderApplication.class);
        return services;
    }

    private static String diagram(Map.Entry<String, Class<?>> service) throws SQLException {
        var database = TestServers.freshDatabase();
        ServiceProgram.of(service.getKey(), service.getValue())
                .migrate(
                        "--spring.flyway.url=" + database.jdbcUrl(),
                        "--spring.flyway.user=" + TestDatabase.USER,
                        "--spring.flyway.password=" + TestDatabase.PASSWORD);
        try (var connection = database.connect()) {
            return new DataModel(connection).diagram();
        }
    }
}
