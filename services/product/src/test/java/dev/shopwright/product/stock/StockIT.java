package dev.shopwright.product.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.TestProducts;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ProductIT
class StockIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    DatabaseClient database;

    TestProducts products;
    UUID staff = UUID.randomUUID();

    @BeforeEach
    void connect() {
        products = new TestProducts(database);
    }

    @Test
    void shouldPutUnitsOnTheShelfAndWriteDownWhy() {
        long product = products.withStock(3);

        move(product, 9, "delivery 4711").expectStatus().isOk().expectBody().json("""
                        {"product_id": %d, "on_hand": 12, "reserved": 0, "stock_count": 12}""".formatted(product));
        assertThat(ledger(product)).isEqualTo("9 12 delivery 4711 " + staff);
    }

    @Test
    void shouldTakeUnitsOffDownToNone() {
        long product = products.withStock(3);

        move(product, -3, "broken").expectStatus().isOk();
        assertThat(products.onHand(product)).isZero();
    }

    @Test
    void shouldNotTakeOffWhatIsReserved() {
        long product = products.withStock(5);
        reserve(product, 3);

        move(product, -3, "lost")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("insufficient_stock")
                .jsonPath("$.available")
                .isEqualTo(2);
        assertThat(products.onHand(product)).isEqualTo(5);
        assertThat(ledger(product)).isNull();
    }

    @Test
    void shouldShowTheNewStockToReadersAtOnce() {
        long product = products.withStock(3);
        api.get("/api/v1/products/{id}/", product)
                .expectBody()
                .jsonPath("$.stock_count")
                .isEqualTo(3);

        move(product, 4, "delivery");

        api.get("/api/v1/products/{id}/", product)
                .expectBody()
                .jsonPath("$.stock_count")
                .isEqualTo(7);
    }

    @Test
    void shouldFindNoUnknownOrArchivedProduct() {
        long archived = products.withStock(3);
        products.archive(archived);

        move(archived, 1, "delivery").expectStatus().isNotFound();
        move(Integer.MAX_VALUE, 1, "delivery").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"delta\": 1}",
                "{\"delta\": 1, \"reason\": \" \"}",
                "{\"delta\": null, \"reason\": \"x\"}",
                "{\"delta\": 0, \"reason\": \"x\"}",
                "{\"delta\": \"many\", \"reason\": \"x\"}",
                "{\"delta\": 2147483647, \"reason\": \"x\"}",
                "{\"delta\": 99999999999, \"reason\": \"x\"}",
                "{\"delta\": 1.5, \"reason\": \"x\"}",
                "[1]"
            })
    void shouldRefuseMalformedChanges(String body) {
        long product = products.withStock(3);

        asStaff()
                .post("/api/v1/products/{id}/stock/", body, product)
                .expectStatus()
                .isBadRequest();
        assertThat(products.onHand(product)).isEqualTo(3);
    }

    @Test
    void shouldNotOverflowAShelf() {
        long product = products.withStock(Integer.MAX_VALUE);

        move(product, 1_000_000, "delivery").expectStatus().isBadRequest();
    }

    @Test
    void shouldBeForStaffOnly() {
        long product = products.withStock(3);
        var change = Map.of("delta", 1, "reason", "mine");
        var path = "/api/v1/products/{id}/stock/";

        api.post(path, change, product).expectStatus().isUnauthorized();
        api.as(tokens.customer(staff))
                .post(path, change, product)
                .expectStatus()
                .isForbidden();
        api.as(tokens.seller(staff)).post(path, change, product).expectStatus().isForbidden();
        api.as(tokens.support()).post(path, change, product).expectStatus().isForbidden();
        api.as(tokens.admin()).post(path, change, product).expectStatus().isOk();
        assertThat(products.onHand(product)).isEqualTo(4);
    }

    private ApiClient asStaff() {
        return api.as(tokens.token(staff, "staff"));
    }

    private ResponseSpec move(long product, int delta, String reason) {
        return asStaff().post("/api/v1/products/{id}/stock/", Map.of("delta", delta, "reason", reason), product);
    }

    private void reserve(long product, int quantity) {
        database.sql("UPDATE product SET reserved = :quantity WHERE id = :id")
                .bind("quantity", quantity)
                .bind("id", product)
                .then()
                .block();
    }

    private String ledger(long product) {
        return database.sql("SELECT concat_ws(' ', delta, on_hand, reason, actor_id) FROM stock_movement"
                        + " WHERE product_id = :id ORDER BY id DESC LIMIT 1")
                .bind("id", product)
                .mapValue(String.class)
                .one()
                .block();
    }
}
