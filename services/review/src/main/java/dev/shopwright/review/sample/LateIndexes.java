package dev.shopwright.review.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes that are dropped before a million rows are copied and built once behind them, which halves the time. Keys
 * that foreign keys lean on stay. The database itself says how to build them again, so the migrations stay the only
 * place that defines them.
 */
record LateIndexes(List<String> definitions) {

    private static final String FIND = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            FROM pg_constraint c
            WHERE c.conrelid IN ('review'::regclass, 'purchase'::regclass) AND c.contype IN ('p', 'u')
              AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = c.conindid)
            UNION ALL
            SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            FROM pg_index i WHERE i.indrelid = 'review'::regclass AND NOT i.indisunique""";

    static LateIndexes drop(Connection db) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (var statement = db.createStatement();
                var found = statement.executeQuery(FIND)) {
            while (found.next()) {
                drops.add(found.getString(1));
                definitions.add(found.getString(2));
            }
        }
        execute(drops, db);
        return new LateIndexes(definitions);
    }

    void create(Connection db) throws SQLException {
        execute(definitions, db);
    }

    private static void execute(List<String> statements, Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
