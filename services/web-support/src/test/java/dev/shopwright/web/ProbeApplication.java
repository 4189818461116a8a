package dev.shopwright.web;

import static dev.shopwright.web.security.Audience.ANYONE;

import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.limit.RateLimit;
import dev.shopwright.web.limit.RateLimiter;
import dev.shopwright.web.paging.Cursor;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.request.ClientIp;
import dev.shopwright.web.security.Access;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A service that only shows what web-support does. */
@SpringBootApplication
class ProbeApplication {

    static final long ROWS = 25;

    record Thing(
            @NotBlank @Size(max = 5) String name,
            @NotNull BigDecimal unitPrice,
            @Nullable Integer amount,
            @Nullable Instant madeAt) {}

    @RestController
    @Access(ANYONE)
    @RequestMapping("/api/v1/things")
    static class Things {

        final Sinks.Empty<Void> slowStarted = Sinks.empty();
        final Sinks.Empty<Void> slowMayEnd = Sinks.empty();
        private final RateLimiter limiter;

        Things(RateLimiter limiter) {
            this.limiter = limiter;
        }

        @GetMapping
        Page<Long> list(Paging paging) {
            if (!paging.byCursor()) {
                var rows = LongStream.range(paging.offset(), Math.min(ROWS, paging.offset() + paging.limit()));
                return paging.page(ROWS, rows.boxed().toList());
            }
            var from = paging.cursor()
                    .map(cursor -> Long.parseLong(cursor.value(0)) + 1)
                    .orElse(0L);
            var rows = LongStream.range(from, Math.min(ROWS, from + paging.limit() + 1));
            return paging.cursorPage(ROWS, rows.boxed().toList(), Cursor::of);
        }

        @PostMapping
        Thing echo(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/{id}")
        Map<String, Object> one(@PathVariable long id, @RequestParam(required = false) @Nullable Integer page) {
            return Map.of("id", id, "page", page == null ? 0 : page);
        }

        @ApiResponse(responseCode = "200")
        @ApiResponse(responseCode = "409", description = "Not enough in stock")
        @GetMapping("/sold-out")
        Mono<Thing> soldOut() {
            return Mono.error(
                    ApiException.conflict("insufficient_stock", "Not enough.").with("available", 3));
        }

        @GetMapping("/broken")
        Mono<Thing> broken() {
            return Mono.error(new IllegalStateException("a secret"));
        }

        @GetMapping("/wrong")
        Mono<Thing> wrong() {
            return Mono.error(new InvalidFieldException(Map.of("q", List.of("No."))));
        }

        @GetMapping("/client")
        Map<String, String> client(ServerWebExchange exchange, ServerHttpRequest request) {
            return Map.of("ip", ClientIp.of(exchange), "uri", request.getURI().toString());
        }

        @GetMapping("/slow")
        Mono<List<String>> slow() {
            slowStarted.tryEmitEmpty();
            return slowMayEnd.asMono().thenReturn(List.of("done"));
        }

        @GetMapping("/limited")
        Mono<List<String>> limited(@RequestParam String bucket) {
            return limiter.require(bucket, new RateLimit(5, Duration.ofMinutes(1)))
                    .thenReturn(List.of("passed"));
        }
    }
}
