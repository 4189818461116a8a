package dev.shopwright.web.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows into one table by COPY, the fastest way in; they count once it is closed. */
public final class CopyTable implements AutoCloseable {

    private final Writer out;

    private CopyTable(Writer out) {
        this.out = out;
    }

    /** Opens the table, as in {@code category (id, name)}. */
    public static CopyTable open(Connection database, String tableAndColumns) throws SQLException {
        var stream =
                new PGCopyOutputStream(database.unwrap(PGConnection.class), "COPY " + tableAndColumns + " FROM STDIN");
        return new CopyTable(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }

    /** Null, bytes, and whatever Postgres reads from its text. */
    public void row(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            out.write(i == 0 ? "" : "\t");
            out.write(text(values[i]));
        }
        out.write('\n');
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HexFormat.of().formatHex(bytes);
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
