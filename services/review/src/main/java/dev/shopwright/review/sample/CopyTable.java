package dev.shopwright.review.sample;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows on their way into a table by {@code COPY}, in Postgres' text format. */
final class CopyTable {

    private static final int FULL = 1 << 20;

    private final CopyManager copy;
    private final String statement;
    private final StringBuilder rows = new StringBuilder(FULL + FULL / 4);

    CopyTable(CopyManager copy, String columns) {
        this.copy = copy;
        this.statement = "COPY " + columns + " FROM STDIN";
    }

    CopyTable row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            append(values[i]);
        }
        rows.append('\n');
        return this;
    }

    boolean isFull() {
        return rows.length() >= FULL;
    }

    void flush() throws SQLException, IOException {
        copy.copyIn(statement, new StringReader(rows.toString()));
        rows.setLength(0);
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else {
            rows.append(value);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(c);
            }
        }
    }
}
