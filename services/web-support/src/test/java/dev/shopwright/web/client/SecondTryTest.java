package dev.shopwright.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException.NotFound;
import org.springframework.web.reactive.function.client.WebClientResponseException.ServiceUnavailable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.test.StepVerifier;

/** A server that answers as each test says, one way after the other, the last one from then on. */
class SecondTryTest {

    private enum Answer {
        OK,
        NOT_FOUND,
        UNAVAILABLE,
        HANG_UP,
        NONE
    }

    private static final Duration READ_TIMEOUT = Duration.ofMillis(200);

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).route(this::answer).bindNow();

    private final WebClient client = WebClient.builder()
            .baseUrl("http://127.0.0.1:" + server.port())
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create().responseTimeout(READ_TIMEOUT)))
            .filter(new SecondTry())
            .build();

    private void answer(HttpServerRoutes routes) {
        routes.route(request -> true, (request, response) -> {
            asked.incrementAndGet();
            return switch (answers.size() > 1 ? answers.remove() : answers.element()) {
                case OK -> response.sendString(Mono.just("here"));
                case NOT_FOUND -> response.status(HttpResponseStatus.NOT_FOUND).send();
                case UNAVAILABLE ->
                    response.status(HttpResponseStatus.SERVICE_UNAVAILABLE).send();
                case HANG_UP -> {
                    response.withConnection(connection -> connection.channel().close());
                    yield Mono.never();
                }
                case NONE -> Mono.never();
            };
        });
    }

    @AfterEach
    void stopServer() {
        server.disposeNow();
    }

    @Test
    void shouldAskOnceMoreWhereTheNextAttemptMayDoBetter() {
        for (var first : List.of(Answer.UNAVAILABLE, Answer.HANG_UP, Answer.NONE)) {
            asked.set(0);
            send(HttpMethod.GET, first, Answer.OK).expectNext("here").verifyComplete();
            assertThat(asked).as("attempts after %s", first).hasValue(2);
        }
    }

    @Test
    void shouldGiveUpAfterTheSecondAttempt() {
        send(HttpMethod.GET, Answer.UNAVAILABLE).verifyError(ServiceUnavailable.class);
        send(HttpMethod.GET, Answer.NONE).verifyError(WebClientRequestException.class);
        assertThat(asked).hasValue(4);
    }

    @Test
    void shouldTakeARefusalAsTheAnswer() {
        send(HttpMethod.GET, Answer.NOT_FOUND).verifyError(NotFound.class);
        assertThat(asked).hasValue(1);
    }

    /** Reactor Netty itself repeats what it could not even send, on connections that turn out to be closed. */
    @Test
    void shouldRepeatNothingThatMayHaveHadItsEffect() {
        for (var method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
            asked.set(0);
            send(method, Answer.UNAVAILABLE, Answer.OK).verifyError(ServiceUnavailable.class);
            send(method, Answer.NONE, Answer.OK).verifyError(WebClientRequestException.class);
            assertThat(asked).as("attempts by %s", method).hasValue(2);
        }
    }

    private StepVerifier.FirstStep<String> send(HttpMethod method, Answer... inOrder) {
        answers.clear();
        answers.addAll(List.of(inOrder));
        return client.method(method)
                .uri("/")
                .retrieve()
                .bodyToMono(String.class)
                .as(StepVerifier::create);
    }
}
