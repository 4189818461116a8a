package dev.shopwright.cart.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.CartSettings;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Product in states that the real one can't be brought to at will. */
class CatalogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PRODUCTS =
            "{\"results\":[{\"id\":7,\"name\":\"Tent\",\"price\":\"1.50\",\"stock_count\":3}]}";

    private final AtomicInteger connections = new AtomicInteger();
    private DisposableServer server;

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    @Test
    void shouldNotWaitLongerThanItsBudget() {
        var hanging = HttpServer.create().handle((request, response) -> Mono.never());
        var catalog = before(hanging, Duration.ofMillis(200));

        assertThat(catalog.today(List.of(7L)).block(PATIENCE)).isEqualTo(Today.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"500, oops", "404, {}", "200, <html>", "200, {}", "200, '[1,2]'"})
    void shouldTakeEveryAnswerWithoutProductsForNone(int status, String body) {
        var catalog = before(answering(status, body));

        assertThat(catalog.today(List.of(7L)).block()).isEqualTo(Today.UNKNOWN);
    }

    @Test
    void shouldBe503WhereAnAnswerIsNeeded() {
        var catalog = before(answering(500, "oops"));

        assertThatThrownBy(() -> catalog.require(List.of(7L)).block())
                .isInstanceOfSatisfying(
                        ApiException.class,
                        unavailable -> assertThat(unavailable.status().value()).isEqualTo(503));
    }

    @Test
    void shouldAskOnceForAllWhoAskTheSameAtOnce() {
        var answers = Sinks.<String>one();
        var requests = new AtomicInteger();
        var catalog = before(HttpServer.create().handle((request, response) -> {
            requests.incrementAndGet();
            return response.header("Content-Type", "application/json").sendString(answers.asMono());
        }));

        var asked = Flux.range(0, 50).flatMap(i -> catalog.require(List.of(7L)), 50);
        var answer = Mono.<Today>fromRunnable(() -> answers.tryEmitValue(PRODUCTS));
        var found = Flux.merge(asked, answer).collectList().block(PATIENCE);

        assertThat(found).hasSize(50).allMatch(today -> today.find(7).isPresent());
        assertThat(requests).hasValue(1);
        assertThat(catalog.require(List.of(7L)).block(PATIENCE).find(7)).isPresent();
        assertThat(requests).hasValue(2);
    }

    @Test
    void shouldNotAskAboutNothing() {
        var catalog = before(answering(200, PRODUCTS).doOnConnection(connection -> connections.incrementAndGet()));

        assertThat(catalog.require(List.of()).block().asked()).isEmpty();
        assertThat(connections).hasValue(0);
    }

    private static HttpServer answering(int status, String body) {
        return HttpServer.create()
                .handle((request, response) -> response.status(status)
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(body)));
    }

    private Catalog before(HttpServer product) {
        return before(product, PATIENCE);
    }

    private Catalog before(HttpServer product, Duration budget) {
        server = product.host("localhost").port(0).bindNow();
        var snakeCase = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        var http = WebClient.builder()
                .baseUrl("http://localhost:" + server.port())
                .codecs(codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(snakeCase)))
                .build();
        var api = HttpServiceProxyFactory.builderFor(WebClientAdapter.create(http))
                .build()
                .createClient(ProductApi.class);
        return new Catalog(
                api,
                new CartSettings(
                        CartIT.COOKIE_KEY, Duration.ZERO, Duration.ZERO, budget, budget, Duration.ofDays(1), 1));
    }
}
