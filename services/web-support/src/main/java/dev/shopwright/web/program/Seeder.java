package dev.shopwright.web.program;

import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Fills a service's own database with its part of the sample data, in the transaction of the connection. */
@FunctionalInterface
public interface Seeder {

    /** Writes everything; the same sample gives the same bytes. */
    void seed(Connection database, Sample sample) throws SQLException, IOException;
}
