package dev.shopwright.web.program;

import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service's own database as its commands see it: its configuration and Flyway, but nothing of the web. */
final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    /** They wait 1, 2 and 4 seconds, and each try takes 10 at most. */
    private static final int RETRIES = 3;

    private final ConfigurableApplicationContext context;

    private Database(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class Migration {

        /** Left to {@link #migrate}, whose failures reach the caller as they are. */
        @Bean
        FlywayMigrationStrategy later() {
            return flyway -> {};
        }
    }

    /** The commands give up on an absent database after {@value #RETRIES} more tries, in less than a minute. */
    static Database open(String service, String... properties) {
        return new Database(new SpringApplicationBuilder(Migration.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=" + service, "DB_CONNECT_RETRIES=" + RETRIES, LiveSettings.OFF)
                .run(properties));
    }

    void migrate() {
        reaching(() -> context.getBean(Flyway.class).migrate());
    }

    void seed(Seeder seeder, Sample sample) {
        var currency = context.getEnvironment().getProperty("SHOP_CURRENCY", sample.currency());
        reaching(() -> fill(seeder, sample.pricedIn(currency)));
    }

    private void reaching(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            var url = context.getEnvironment().getRequiredProperty("spring.flyway.url");
            throw DatabaseUnreachableException.in(failed, url)
                    .<RuntimeException>map(away -> away)
                    .orElse(failed);
        }
    }

    private void fill(Seeder seeder, Sample sample) {
        try (var connection =
                context.getBean(Flyway.class).getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            if (claim(connection, sample)) {
                seeder.seed(connection, sample);
                connection.commit();
                log.info("sample data written size={} seed={}", sample.size(), sample.seed());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failed) {
            throw new IllegalStateException("sample data not written: " + failed.getMessage(), failed);
        }
    }

    /** Marks the database as holding this sample; false when it already does. */
    private static boolean claim(Connection connection, Sample sample) throws SQLException {
        var size = sample.size().name().toLowerCase(Locale.ROOT);
        try (var insert = connection.prepareStatement(
                "insert into sample_data (size, seed) values (?, ?) on conflict do nothing")) {
            insert.setString(1, size);
            insert.setLong(2, sample.seed());
            if (insert.executeUpdate() == 1) {
                return true;
            }
        }
        refuseAnother(connection, size + " " + sample.seed());
        return false;
    }

    private static void refuseAnother(Connection connection, String wanted) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select size || ' ' || seed from sample_data")) {
            if (row.next() && !row.getString(1).equals(wanted)) {
                throw new UsageException("the database holds sample data '%s' already; '%s' needs an empty one"
                        .formatted(row.getString(1), wanted));
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
