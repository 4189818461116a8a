package dev.shopwright.product.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.util.MultiValueMap;

/**
 * Which products a list is to show.
 *
 * @param key the same for all requests for the same products
 * @param words what a shopper typed, to be made a condition by {@link Vocabulary}
 */
public record ProductFilter(String key, Optional<String> words, List<Condition> conditions) {

    private static final Map<String, String> COMPARISONS = Map.of(
            "price__gt", "p.price > :price__gt",
            "price__gte", "p.price >= :price__gte",
            "price__lt", "p.price < :price__lt",
            "price__lte", "p.price <= :price__lte");

    /**
     * Reads the parameters of a request.
     *
     * @throws dev.shopwright.web.error.InvalidFieldException when some don't make sense
     */
    public static ProductFilter of(MultiValueMap<String, String> query) {
        var parameters = new Parameters(query);
        var conditions = new ArrayList<Condition>();
        COMPARISONS.forEach((name, sql) -> parameters
                .number(name)
                .ifPresent(value -> conditions.add(new Condition(sql, name, value, Facet.PRICE))));
        parameters
                .number("rating__gte")
                .ifPresent(value -> conditions.add(
                        new Condition("p.rating_average >= :rating__gte", "rating__gte", value, Facet.RATING)));
        parameters
                .truth("in_stock")
                .ifPresent(value -> conditions.add(
                        new Condition("(p.on_hand > p.reserved) = :in_stock", "in_stock", value, Facet.STOCK)));
        section(parameters, Facet.CATEGORY).ifPresent(conditions::add);
        section(parameters, Facet.SUBCATEGORY).ifPresent(conditions::add);
        parameters.ids("ids").ifPresent(ids -> conditions.add(new Condition("p.id = ANY(:ids)", "ids", ids, null)));
        parameters.text("name").ifPresent(name -> conditions.add(nameHolds("name", name)));
        var words = parameters.text("q");
        parameters.requireValid();
        return new ProductFilter(parameters.key(), words, List.copyOf(conditions));
    }

    /** The filter with what was typed understood. */
    ProductFilter with(Condition words) {
        return new ProductFilter(
                key,
                Optional.empty(),
                Stream.concat(conditions.stream(), Stream.of(words)).toList());
    }

    /** Those conditions as one, with products on sale only. */
    public String where(Predicate<Condition> which) {
        var conditions = conditionsOf(which);
        return "p.archived_at IS NULL" + (conditions.isEmpty() ? "" : " AND " + conditions);
    }

    /** The conditions of a facet as one. */
    public String met(Facet facet) {
        var conditions = conditionsOf(condition -> condition.facet() == facet);
        return conditions.isEmpty() ? "TRUE" : conditions;
    }

    /** Whether only products with these ids are asked for. */
    public boolean byIds() {
        return conditions.stream().anyMatch(condition -> condition.parameter().equals("ids"));
    }

    /** Whether products are to be found by words, so that some fit better than others. */
    public boolean byWords() {
        return conditions.stream().anyMatch(condition -> condition.parameter().equals(Vocabulary.WORDS));
    }

    /** Fills in the conditions' parameters. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        for (var condition : conditions) {
            statement = statement.bind(condition.parameter(), condition.value());
        }
        return statement;
    }

    static Condition nameHolds(String parameter, String text) {
        var pattern = '%' + text.replaceAll("([\\\\%_])", "\\\\$1") + '%';
        return new Condition("lower(p.name) LIKE lower(:" + parameter + ")", parameter, pattern, null);
    }

    private String conditionsOf(Predicate<Condition> which) {
        return conditions.stream().filter(which).map(Condition::sql).collect(Collectors.joining(" AND "));
    }

    private static Optional<Condition> section(Parameters parameters, Facet facet) {
        var name = facet.name().toLowerCase(Locale.ROOT);
        var sql = "EXISTS (SELECT FROM product_%1$s s WHERE s.product_id = p.id AND s.%1$s_id = ANY(:%1$s))"
                .formatted(name);
        return parameters.ids(name).map(ids -> new Condition(sql, name, ids, facet));
    }
}
