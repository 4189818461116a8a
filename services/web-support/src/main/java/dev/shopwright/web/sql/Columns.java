package dev.shopwright.web.sql;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** Reads columns that the schema says are never null, as R2DBC's own {@code get} may answer null for any. */
public final class Columns {

    private Columns() {}

    /**
     * The column's value.
     *
     * @throws NullPointerException with the column's name when it is null all the same
     */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
