package dev.shopwright.standalone.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of one database as a Mermaid diagram, read from Postgres's own catalogue. */
record DataModel(Connection database) {

    private static final String TABLES = """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
              and relname <> 'flyway_schema_history'
            order by relname""";

    private static final String COLUMNS = """
            select a.attname, t.typname, a.attnotnull,
              coalesce(bool_or(k.contype = 'p'), false) as is_primary,
              coalesce(bool_or(k.contype = 'f'), false) as is_foreign,
              coalesce(bool_or(k.contype = 'u' and cardinality(k.conkey) = 1), false) as is_unique
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            left join pg_constraint k on k.conrelid = a.attrelid and a.attnum = any (k.conkey)
            where a.attrelid = format('public.%I', ?)::regclass and a.attnum > 0 and not a.attisdropped
            group by a.attnum, a.attname, t.typname, a.attnotnull
            order by a.attnum""";

    private static final String REFERENCES = """
            select k.confrelid::regclass, k.conrelid::regclass,
              (select string_agg(attname, ', ' order by attnum) from pg_attribute
               where attrelid = k.conrelid and attnum = any (k.conkey)) as columns
            from pg_constraint k
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
            order by 1, 2, 3""";

    String diagram() throws SQLException {
        var lines = new ArrayList<String>();
        for (String table : rows(TABLES, row -> row.getString(1))) {
            lines.add("  " + table + " {");
            lines.addAll(rows(COLUMNS, DataModel::column, table));
            lines.add("  }");
        }
        lines.addAll(rows(
                REFERENCES,
                row -> "  %s ||--o{ %s : \"%s\"".formatted(row.getString(1), row.getString(2), row.getString(3))));
        return lines.stream().collect(Collectors.joining("\n", "```mermaid\nerDiagram\n", "\n```\n"));
    }

    private static String column(ResultSet row) throws SQLException {
        var keys = new ArrayList<String>();
        if (row.getBoolean("is_primary")) {
            keys.add("PK");
        }
        if (row.getBoolean("is_foreign")) {
            keys.add("FK");
        }
        if (row.getBoolean("is_unique")) {
            keys.add("UK");
        }
        var type = row.getString("typname").replaceFirst("^_(.*)", "$1[]");
        var line = "    %s %s %s".formatted(type, row.getString("attname"), String.join(", ", keys));
        return row.getBoolean("attnotnull") ? line.stripTrailing() : line.stripTrailing() + " \"may be null\"";
    }

    private <T> List<T> rows(String query, Row<T> reader, String... parameters) throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(reader.read(found));
                }
                return rows;
            }
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
