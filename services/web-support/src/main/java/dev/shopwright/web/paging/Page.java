package dev.shopwright.web.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list envelope of the contract.
 *
 * @param count how many rows the whole list has
 * @param next absolute URL of the following page
 * @param previous absolute URL of the page before
 * @param results the rows of this page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        long count,

        @Schema(
                nullable = true,
                types = {"string", "null"})
        @Nullable
        String next,

        @Schema(
                nullable = true,
                types = {"string", "null"})
        @Nullable
        String previous,

        List<T> results) {}
