package dev.shopwright.review.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import dev.shopwright.review.Scene.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReviewIT
class SummariesIT {

    private static final int STEPS = 25;

    @Autowired
    private Scene scene;

    @Autowired
    private DatabaseClient database;

    @Test
    void shouldAddUpParallelReviews() throws Exception {
        long product = scene.product();
        inParallel(50, i -> scene.customer().review(product, 1 + i % 5));
        var summary = scene.get("/api/v1/reviews/{product}/summary/", product);
        assertThat(summary.path("count").asInt()).isEqualTo(50);
        assertThat(summary.path("average").asString()).isEqualTo("3.00");
        assertThat(summary.path("histogram").valueStream().map(JsonNode::asInt)).containsOnly(10);
        assertThat(lastFact(product).path("count").asInt()).isEqualTo(50);
    }

    @Test
    void shouldTakeOneOfParallelReviewsByTheSameAuthor() throws Exception {
        long product = scene.product();
        var author = scene.customer();
        var statuses = inParallel(16, i -> status(author.post(product, 5, "")));
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(scene.get("/api/v1/reviews/{product}/summary/", product)
                        .path("count")
                        .asInt())
                .isOne();
    }

    static List<Long> seeds() {
        return new Random().longs(3).boxed().toList();
    }

    /** After whatever happened to a product's reviews, the last fact told is what the rows add up to. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldTellWhatTheRowsAddUpTo(long seed) {
        var history = new History(new Random(seed), scene.product());
        for (int step = 0; step < STEPS; step++) {
            history.goOn();
            JsonNode fact = lastFact(history.product);
            assertThat(fact.path("histogram").valueStream().map(JsonNode::asLong))
                    .as("seed %d, step %d", seed, step)
                    .containsExactlyElementsOf(recount(history.product));
            assertThat(fact.path("average").isString()).isTrue();
        }
        assertThat(scene.get("/api/v1/reviews/{product}/summary/", history.product)
                        .path("histogram"))
                .isEqualTo(lastFact(history.product).path("histogram"));
    }

    private JsonNode lastFact(long product) {
        return database.sql("""
                        SELECT payload::text FROM outbox WHERE type = 'review.changed' AND key = :product
                        ORDER BY txid DESC, seq DESC LIMIT 1""")
                .bind("product", String.valueOf(product))
                .mapValue(String.class)
                .one()
                .map(JsonMapper.shared()::readTree)
                .block();
    }

    private List<Long> recount(long product) {
        return database.sql("""
                        SELECT count(r.id) FROM generate_series(1, 5) AS star
                        LEFT JOIN review r ON r.rating = star AND r.product_id = :product
                            AND r.status IN ('APPROVED', 'FLAGGED')
                        GROUP BY star ORDER BY star""")
                .bind("product", product)
                .mapValue(Long.class)
                .all()
                .collectList()
                .block();
    }

    private static <T> List<T> inParallel(int times, IntFunction<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var calls = IntStream.range(0, times)
                    .mapToObj(i -> (Callable<T>) () -> call.apply(i))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    /** Random reviews of one product, written, edited, deleted, reported and moderated. */
    private final class History {

        private final Random random;
        private final long product;
        private final List<Person> authors = new ArrayList<>();
        private final List<Long> ids = new ArrayList<>();

        History(Random random, long product) {
            this.random = random;
            this.product = product;
        }

        void goOn() {
            int choice = ids.isEmpty() ? 0 : random.nextInt(6);
            int i = ids.isEmpty() ? 0 : random.nextInt(ids.size());
            switch (choice) {
                case 0, 1 -> write();
                case 2 ->
                    authors.get(i)
                            .api()
                            .patch(item(i), Map.of("rating", stars()))
                            .expectStatus()
                            .isOk();
                case 3 -> moderate(i, random.nextBoolean() ? "approved" : "rejected");
                case 4 -> report(i);
                default -> delete(i);
            }
        }

        private void write() {
            var author = scene.customer();
            ids.add(author.review(product, stars()));
            authors.add(author);
        }

        private void moderate(int i, String status) {
            scene.staff()
                    .api()
                    .post(item(i) + "moderate/", Map.of("status", status))
                    .expectStatus()
                    .isOk();
        }

        private void report(int i) {
            for (int reader = 0; reader < 3; reader++) {
                assertThat(status(scene.customer().api().post(item(i) + "report/", null)))
                        .isIn(200, 404);
            }
        }

        private void delete(int i) {
            authors.remove(i).api().delete(item(i)).expectStatus().isNoContent();
            ids.remove(i);
        }

        private String item(int i) {
            return "/api/v1/reviews/items/" + ids.get(i) + "/";
        }

        private int stars() {
            return 1 + random.nextInt(5);
        }
    }
}
