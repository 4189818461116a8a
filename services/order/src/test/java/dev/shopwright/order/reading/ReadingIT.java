package dev.shopwright.order.reading;

import static dev.shopwright.order.Shop.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.order.Buyer;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@OrderIT
class ReadingIT {

    private static final String ORDERS = "/api/v1/orders/";

    @Autowired
    private Shop shop;

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private DatabaseClient database;

    private UUID id;
    private Buyer customer;
    private ApiClient staff;
    private long tent;

    @BeforeEach
    void come() {
        id = UUID.randomUUID();
        customer = new Buyer(api.as(tokens.customer(id)));
        staff = api.as(tokens.staff());
        tent = shop.product("10.00", 50);
    }

    @Test
    void shouldShowAnOrderToItsBuyerAndStaffOnly() {
        var order = customer.buy(tent, 1);
        var path = ORDERS + order.path("id").asString() + "/";

        customer.api().get(path).expectStatus().isOk();
        staff.get(path).expectStatus().isOk();
        api.get(path).expectStatus().isNotFound();
        api.as(tokens.customer(UUID.randomUUID())).get(path).expectStatus().isNotFound();
        api.get(path + "?guest_token=x").expectStatus().isNotFound();
        assertThat(order.path("guest_token").isMissingNode()).isTrue();
    }

    @Test
    void shouldListACustomersOwnOrdersTheNewestFirst() {
        var first = customer.buy(tent, 1);
        var second = customer.buy(tent, 2);
        new Buyer(api).buy(tent, 1);

        var page = json(customer.api().get(ORDERS).expectStatus().isOk());

        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(ids(page))
                .containsExactly(second.path("id").asString(), first.path("id").asString());
        assertThat(ids(json(staff.get(ORDERS + "?user={id}", id).expectStatus().isOk())))
                .isEqualTo(ids(page));
    }

    @Test
    void shouldWalkByCursor() {
        for (int i = 0; i < 5; i++) {
            customer.buy(tent, 1);
        }
        var seen = new ArrayList<String>();
        var next = ORDERS + "?cursor=&limit=2";
        for (var page = json(customer.api().get(next).expectStatus().isOk()); ; ) {
            seen.addAll(ids(page));
            if (page.path("next").isNull()) {
                break;
            }
            page = json(customer.api()
                    .get(URI.create(page.path("next").asString()))
                    .expectStatus()
                    .isOk());
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void shouldFilterForStaff() {
        var order = customer.buy(tent, 1);
        sql(
                "UPDATE orders SET email = 'Jo.%s@example.com', created_at = '2026-01-01T00:00:00Z' WHERE id = :id"
                        .formatted(id),
                order);

        assertThat(count("?email=jo.%s@EXAMPLE.com".formatted(id))).isEqualTo(1);
        assertThat(count("?user=%s&state=paid".formatted(id))).isEqualTo(1);
        assertThat(count("?user=%s&state=failed".formatted(id))).isZero();
        assertThat(count("?user=%s&placed_after=2026-01-01T00:00:00Z".formatted(id)))
                .isEqualTo(1);
        assertThat(count("?user=%s&placed_before=2026-01-01T00:00:00Z".formatted(id)))
                .isZero();
        staff.get(ORDERS + "?state=lost")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"state\":[\"\\\"lost\\\" is not a valid choice.\"]}");
    }

    @Test
    void shouldExportAsATableWithoutFormulas() {
        var order = customer.buy(tent, 2);
        sql("UPDATE order_item SET name = '=HYPERLINK(\"evil\"), cheap' WHERE order_id = :id", order);

        var text = staff.get(ORDERS + "export/?user={id}", id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/csv;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(text.lines()).hasSize(2);
        assertThat(text.lines().toList().get(0)).startsWith("number,id,placed_at,state,email");
        assertThat(text.lines().toList().get(1))
                .startsWith(
                        order.path("number").asString() + "," + order.path("id").asString())
                .contains("\"'=HYPERLINK(\"\"evil\"\"), cheap\",2,10.00,20.00");
        customer.api().get(ORDERS + "export/").expectStatus().isForbidden();
    }

    @Test
    void shouldSumUpSalesPerDay() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var before = json(staff.get("/api/v1/sales/").expectStatus().isOk());
        customer.buy(tent, 3);
        var after = json(staff.get("/api/v1/sales/").expectStatus().isOk());

        assertThat(after).hasSize(30);
        var last = after.get(29);
        assertThat(LocalDate.parse(last.path("date").asString())).isBetween(today, today.plusDays(1));
        assertThat(sum(after, "items")).isEqualTo(sum(before, "items") + 3);
        assertThat(sum(after, "orders")).isEqualTo(sum(before, "orders") + 1);
        staff.get("/api/v1/sales/?from=2026-02-01&to=2026-01-01").expectStatus().isBadRequest();
        customer.api().get("/api/v1/sales/").expectStatus().isForbidden();
    }

    private static long sum(JsonNode days, String member) {
        return days.valueStream().mapToLong(day -> day.path(member).asLong()).sum();
    }

    private int count(String query) {
        return json(staff.get(ORDERS + query).expectStatus().isOk())
                .path("count")
                .asInt();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(order -> order.path("id").asString())
                .toList();
    }

    private void sql(String sql, JsonNode order) {
        database.sql(sql)
                .bind("id", UUID.fromString(order.path("id").asString()))
                .then()
                .block();
    }
}
