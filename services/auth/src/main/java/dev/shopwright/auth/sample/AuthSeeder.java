package dev.shopwright.auth.sample;

import dev.shopwright.auth.user.User;
import dev.shopwright.web.program.Seeder;
import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Sample customers and sellers, all with the password {@code walk-the-ridge}. They share a few hashes computed
 * beforehand, because hashing one password for each of 200,000 accounts would take hours.
 */
public class AuthSeeder implements Seeder {

    private static final String COPY = "copy users (id, email, email_key, username, username_key, password_hash, roles,"
            + " active, email_verified, created_at) from stdin";
    private static final List<String> HASHES = List.of(
            "$argon2id$v=19$m=19456,t=2,p=1$/U4wILkdYh9VmlGqV7E3YA$alOSkAGcebECVoHgDwu7IfWkm43qxSdOsmnQJZWKFDE",
            "$argon2id$v=19$m=19456,t=2,p=1$HHY+PWSsuhQzVf1iUh8L8A$g8xZ3Ju4TcoDCOSXx1e5qiCLG1+Ny9a/lTzdFosUybM",
            "$argon2id$v=19$m=19456,t=2,p=1$jHp8VP8YqK5d14twMf82Zw$ZldWmBZn1c7pNFAfTTrbedacMHiM3TTahuiSaalyX5E",
            "$argon2id$v=19$m=19456,t=2,p=1$dkfKkFTnxz7NXICCaI5gUQ$9c9UVtFv8QE20o97vg5s8mPH0Xq5ul86PVmY+9UKsxY");
    private static final Instant OPENING = Instant.parse("2025-01-01T08:00:00Z");
    private static final int OPEN_SECONDS = 600 * 24 * 3600;

    @Override
    public void seed(Connection database, Sample sample) throws SQLException, IOException {
        var random = sample.random("accounts");
        try (var out = new PGCopyOutputStream(database.unwrap(PGConnection.class), COPY)) {
            for (int i = 0; i < sample.sellers(); i++) {
                write(out, sample.sellerId(i), sample.sellerName(i), "{customer,seller}", random);
            }
            for (int i = 0; i < sample.customers(); i++) {
                write(out, sample.customerId(i), sample.customerName(i), "{customer}", random);
            }
        }
    }

    private static void write(OutputStream out, UUID id, String username, String roles, Random random)
            throws IOException {
        var email = username + "@example.com";
        var hash = HASHES.get(random.nextInt(HASHES.size()));
        var createdAt = OPENING.plusSeconds(random.nextInt(OPEN_SECONDS));
        var row = String.join(
                "\t",
                id.toString(),
                email,
                User.key(email),
                username,
                User.key(username),
                hash,
                roles,
                "t",
                "t",
                createdAt.toString());
        out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
