package dev.shopwright.product.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;

/** What lists are ordered by. Every column has an index together with the id, which breaks ties. */
enum SortKey {
    PRICE("p.price", BigDecimal.class, BigDecimal::new),
    NAME("p.name", String.class, text -> text),
    CREATED_AT("p.created_at", Instant.class, Instant::parse),
    POPULARITY("p.popularity", Long.class, Long::valueOf),
    SALES_COUNT("p.sales_count", Long.class, Long::valueOf),
    RANK("p.rank", Integer.class, Integer::valueOf),
    /** How well a product fits the words searched for. */
    RELEVANCE("ts_rank(p.document, CAST(:words AS tsquery))", Float.class, Float::valueOf);

    private final String sql;
    private final Class<?> type;
    private final Function<String, Object> parser;

    SortKey(String sql, Class<?> type, Function<String, Object> parser) {
        this.sql = sql;
        this.type = type;
        this.parser = parser;
    }

    String sql() {
        return sql;
    }

    Class<?> type() {
        return type;
    }

    /** A value as a cursor holds it; fails with a runtime exception of the type's own. */
    Object parse(String text) {
        return parser.apply(text);
    }
}
