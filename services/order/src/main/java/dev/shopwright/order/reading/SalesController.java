package dev.shopwright.order.reading;

import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Access(Audience.STAFF)
class SalesController {

    private static final int DAYS = 30;
    private static final int MAX_DAYS = 1000;

    private final Sales sales;
    private final Clock clock;

    SalesController(Sales sales, Clock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    @Operation(
            summary = "Sales per day, in UTC",
            description =
                    "Both days included; without them, the last 30 days. Revenue is what was paid less what was given"
                            + " back, on the day of the payment.")
    @GetMapping("/api/v1/sales")
    Mono<List<DailySales>> sales(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "day") String by) {
        if (!by.equals("day")) {
            throw new InvalidFieldException("by", "\"%s\" is not a valid choice.".formatted(by));
        }
        requireFamiliar("from", from);
        requireFamiliar("to", to);
        var last = Objects.requireNonNullElseGet(to, () -> LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        var first = Objects.requireNonNullElseGet(from, () -> last.minusDays(DAYS - 1L));
        var days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days >= MAX_DAYS) {
            throw new InvalidFieldException(
                    "from", "Choose a day up to %d days before the last.".formatted(MAX_DAYS - 1));
        }
        return sales.perDay(first, last).collectList();
    }

    /** Years of four digits, as ISO 8601 has them and every database. */
    private static void requireFamiliar(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1000 || day.getYear() > 9999)) {
            throw new InvalidFieldException(field, "Use a date such as 2026-11-26.");
        }
    }
}
