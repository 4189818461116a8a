package dev.shopwright.review.sample;

import dev.shopwright.web.program.Seeder;
import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Fills the database with sample reviews and with what the other services' events would have told about the sample. */
public final class ReviewSeeder implements Seeder {

    @Override
    public void seed(Connection db, Sample sample) throws SQLException, IOException {
        var copy = db.unwrap(PGConnection.class).getCopyAPI();
        new SampleProjections(copy, sample).write();
        var indexes = LateIndexes.drop(db);
        long lastId = new ReviewWriter(copy, sample).write();
        indexes.create(db);
        continueIdsAfter(lastId, db);
    }

    private static void continueIdsAfter(long lastId, Connection db) throws SQLException {
        try (var statement = db.prepareStatement("SELECT setval(pg_get_serial_sequence('review', 'id'), ?)")) {
            statement.setLong(1, lastId);
            statement.execute();
        }
    }
}
