package dev.shopwright.web.error;

import dev.shopwright.web.request.RequestIds;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failed request. An exception that no translator knows is a defect of ours: 500, logged with its stack
 * trace, and nothing of it told to the client.
 */
@Order(-2) // before Spring Boot's own handler, which is at -1
class ProblemHandler implements ErrorWebExceptionHandler {

    private final List<ProblemTranslator> translators;
    private final JsonMapper json;
    private final Logger log;

    ProblemHandler(List<ProblemTranslator> translators, JsonMapper json, String service) {
        this.translators = translators;
        this.json = json;
        this.log = LoggerFactory.getLogger("dev.shopwright." + service + ".http");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(error)) {
            return Mono.error(error);
        }
        var problem = translators.stream()
                .map(translator -> translator.translate(error))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unexpected(exchange, error));
        return write(exchange, problem);
    }

    private Problem unexpected(ServerWebExchange exchange, Throwable error) {
        log.error(
                "request failed method={} path={} request_id={}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                RequestIds.of(exchange),
                error);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "error", "A server error occurred.");
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var asProblem = wantsProblemJson(exchange);
        var response = exchange.getResponse();
        response.setStatusCode(problem.status());
        response.getHeaders().putAll(problem.headers());
        response.getHeaders()
                .setContentType(asProblem ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        var body = json.writeValueAsBytes(
                asProblem ? problem.problemBody(exchange.getRequest().getPath().value()) : problem.plainBody());
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                exchange.getRequest().getMethod() == HttpMethod.HEAD ? Mono.empty() : buffer(response, body));
    }

    private static Mono<DataBuffer> buffer(ServerHttpResponse response, byte[] body) {
        return Mono.fromSupplier(() -> response.bufferFactory().wrap(body));
    }

    private static boolean wantsProblemJson(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept().contains(MediaType.APPLICATION_PROBLEM_JSON);
        } catch (InvalidMediaTypeException unreadableAccept) {
            return false;
        }
    }
}
