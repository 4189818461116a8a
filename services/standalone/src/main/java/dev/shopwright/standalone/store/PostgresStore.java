package dev.shopwright.standalone.store;

import dev.shopwright.standalone.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** One embedded Postgres that keeps its data, with a database and a role for each service. */
public final class PostgresStore implements AutoCloseable {

    private static final String LOCAL_WITH_PASSWORD = "host all all samehost scram-sha-256\n";

    private final EmbeddedPostgres server;
    private final Secrets secrets;

    private PostgresStore(EmbeddedPostgres server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Starts the server on a free port; the first start takes seconds longer, since it unpacks and creates it. */
    public static PostgresStore start(DataFolder folder, Secrets secrets) {
        try {
            requireWhole(folder);
            LeftoverProcess.of(folder.postgres().resolve("postmaster.pid")).stop();
            var store = new PostgresStore(launch(folder, secrets.password("postgres.password")), secrets);
            store.demandPasswords(folder.postgres());
            return store;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw folder.damaged("Postgres does not start on it; its own words are in logs/postgres.log", e);
        }
    }

    /** The service's database, created when it is not there. */
    public Database database(String service) {
        var database = new Database(server.getPort(), service, secrets.password(service + ".db-password"));
        try (var admin = server.getPostgresDatabase().getConnection()) {
            new DatabaseOwner(admin, database).create();
        } catch (SQLException e) {
            throw new StartFailure("Postgres cannot give " + service + " a database: " + e.getMessage(), e);
        }
        return database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres launch(DataFolder folder, String password) throws IOException {
        var log =
                Redirect.appendTo(folder.folder("logs").resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs())
                .setPGStartupWait(Duration.ofSeconds(30))
                .setConnectConfig("password", password)
                // The library trades durability for speed; a kept folder must survive a crash, with all that was
                // confirmed.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setLocaleConfig("locale-provider", "builtin") // sorts alike on every machine
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** The unpacked programs are shared by all shops of a user, never with another user, who could change them. */
    private static File programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "shopwright-postgres-" + System.getProperty("user.name"))
                .toFile();
    }

    private static void requireWhole(DataFolder folder) {
        var data = folder.postgres();
        if (Files.exists(data) && !Files.isRegularFile(data.resolve("global/pg_control"))) {
            throw folder.damaged("postgres/ is not a Postgres data folder", null);
        }
    }

    private void demandPasswords(Path data) throws IOException, SQLException {
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + secrets.password("postgres.password") + "'");
            Files.writeString(data.resolve("pg_hba.conf"), LOCAL_WITH_PASSWORD);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
