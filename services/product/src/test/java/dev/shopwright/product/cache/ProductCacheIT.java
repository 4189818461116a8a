package dev.shopwright.product.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.shopwright.product.ProductApplication;
import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import dev.shopwright.web.program.ServiceProgram;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two replicas of the service over one database and one Redis. */
@ProductIT
class ProductCacheIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final WebClient OTHER_CLIENT = WebClient.create();

    static ConfigurableApplicationContext otherReplica;
    static String otherAddress;
    static Shop other;

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Value("${spring.flyway.url}")
    String jdbcUrl;

    Shop shop;

    @BeforeAll
    static void startOtherReplica(@Autowired Environment settings, @Autowired TokenIssuer tokens) {
        var same = Stream.of(
                        "spring.r2dbc.url",
                        "spring.r2dbc.username",
                        "spring.r2dbc.password",
                        "spring.flyway.url",
                        "spring.flyway.user",
                        "spring.flyway.password",
                        "spring.data.redis.host",
                        "spring.data.redis.port",
                        "shopwright.security.issuer",
                        "shopwright.security.jwks-uri",
                        "shopwright.limits.api")
                .map(name -> "--" + name + "=" + settings.getProperty(name));
        otherReplica = ServiceProgram.of("product", ProductApplication.class)
                .web()
                .run(Stream.concat(same, Stream.of("--server.port=0")).toArray(String[]::new));
        otherAddress = "http://localhost:" + otherReplica.getEnvironment().getProperty("local.server.port");
        other = new Shop(ApiClient.of(otherAddress), tokens);
    }

    @AfterAll
    static void stopOtherReplica() {
        otherReplica.close();
    }

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @Test
    void shouldShowAWriteInTheOtherReplicaWithinASecond() {
        var name = Shop.word();
        var id = shop.product(name, "1.00");
        for (int round = 2; round < 6; round++) {
            var price = round + ".00";
            other.read(product(id));
            other.read("/api/v1/products/?name=" + name);
            shop.seller()
                    .patch(product(id), Map.of("price", price))
                    .expectStatus()
                    .isOk();

            assertThat(shop.read(product(id)).get("price").asString()).isEqualTo(price);
            await().atMost(A_SECOND).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
                assertThat(other.read(product(id)).get("price").asString()).isEqualTo(price);
                assertThat(other.read("/api/v1/products/?name=" + name)
                                .at("/results/0/price")
                                .asString())
                        .isEqualTo(price);
            });
        }
    }

    @Test
    void shouldForgetAnArchivedProductInTheOtherReplicaWithinASecond() {
        var id = shop.product("Archived", "1");
        other.read(product(id));
        shop.seller().delete(product(id)).expectStatus().isNoContent();

        await().atMost(A_SECOND)
                .untilAsserted(() -> other.get(product(id)).expectStatus().isNotFound());
    }

    @Test
    void shouldShowANewNameOfACategoryInItsProducts() {
        var category = shop.category(Shop.word());
        var name = Shop.word();
        var id = shop.product("In it", "1", "categories", List.of(category));
        other.read(product(id));
        shop.staff()
                .patch("/api/v1/categories/" + category + "/", Map.of("name", name))
                .expectStatus()
                .isOk();

        assertThat(shop.read(product(id)).at("/categories/0/name").asString()).isEqualTo(name);
        await().atMost(A_SECOND)
                .untilAsserted(() -> assertThat(
                                other.read(product(id)).at("/categories/0/name").asString())
                        .isEqualTo(name));
    }

    @Test
    void shouldAskPostgresOnceForAllWhoAskAtOnce() throws Exception {
        var id = shop.product("Hot", "1");
        try (var writer = connect();
                var observer = connect()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("LOCK TABLE product IN ACCESS EXCLUSIVE MODE");

            var answers = Flux.range(0, 50)
                    .flatMap(i -> status(product(id)), 50)
                    .collectList()
                    .toFuture();
            await().during(Duration.ofMillis(300)).until(() -> waiting(observer), equalTo(1));
            writer.rollback();

            assertThat(answers.get()).hasSize(50).containsOnly(200);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
    }

    private static int waiting(Connection observer) throws SQLException {
        try (var rows = observer.createStatement().executeQuery("""
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%WHERE p.id = $1%'
                """)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Mono<Integer> status(String path) {
        return OTHER_CLIENT
                .get()
                .uri(otherAddress + path)
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()));
    }

    private static String product(long id) {
        return "/api/v1/products/" + id + "/";
    }
}
