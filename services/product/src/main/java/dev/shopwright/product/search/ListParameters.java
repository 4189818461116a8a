package dev.shopwright.product.search;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what the list of products may be narrowed down by; the parameters are read all together by the filter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = QUERY,
            name = "q",
            schema = @Schema(type = "string"),
            description =
                    "Words to search for; typing errors are forgiven, and of more than 5000 matches the newest are ranked"),
    @Parameter(in = QUERY, name = "name", schema = @Schema(type = "string"), description = "A part of the name"),
    @Parameter(in = QUERY, name = "price__gt", schema = @Schema(type = "number"), description = "Price above"),
    @Parameter(in = QUERY, name = "price__gte", schema = @Schema(type = "number"), description = "Price from"),
    @Parameter(in = QUERY, name = "price__lt", schema = @Schema(type = "number"), description = "Price below"),
    @Parameter(in = QUERY, name = "price__lte", schema = @Schema(type = "number"), description = "Price up to"),
    @Parameter(
            in = QUERY,
            name = "rating__gte",
            schema = @Schema(type = "number"),
            description = "Average rating from"),
    @Parameter(in = QUERY, name = "in_stock", schema = @Schema(type = "boolean"), description = "true or false"),
    @Parameter(
            in = QUERY,
            name = "category",
            schema = @Schema(type = "string"),
            description = "Ids of categories, separated by commas"),
    @Parameter(
            in = QUERY,
            name = "subcategory",
            schema = @Schema(type = "string"),
            description = "Ids of subcategories, separated by commas"),
    @Parameter(
            in = QUERY,
            name = "ids",
            schema = @Schema(type = "string"),
            description = "Up to 100 ids of products, separated by commas"),
    @Parameter(
            in = QUERY,
            name = "ordering",
            schema = @Schema(type = "string"),
            description = "price, name, created_at, popularity, sales_count or rank; with - for descending"),
    @Parameter(
            in = QUERY,
            name = "facets",
            schema = @Schema(type = "string"),
            description = "1 adds what each further choice would leave")
})
@interface ListParameters {}
