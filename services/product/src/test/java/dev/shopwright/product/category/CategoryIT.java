package dev.shopwright.product.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductIT
class CategoryIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    Shop shop;
    String name;
    long category;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
        name = Shop.word();
        category = shop.category(name);
    }

    @Test
    void shouldListCategoriesInPages() {
        shop.category(Shop.word());

        var page = shop.read("/api/v1/categories/?limit=1");
        assertThat(page.get("results").size()).isEqualTo(1);
        assertThat(page.get("count").asInt()).isGreaterThan(1);
        assertThat(page.get("next").asString()).contains("offset=1");
    }

    @Test
    void shouldShowACategoryAndItsSubcategories() {
        var part = shop.subcategory(category, "Part");

        assertThat(shop.read("/api/v1/categories/" + category + "/").toString())
                .isEqualTo("{\"id\":%d,\"name\":\"%s\"}".formatted(category, name));
        assertThat(shop.read("/api/v1/categories/" + category + "/subcategories/")
                        .toString())
                .isEqualTo("{\"id\":%d,\"name\":\"%s\",\"subcategories\":[{\"id\":%d,\"name\":\"Part\"}]}"
                        .formatted(category, name, part));
    }

    @Test
    void shouldAnswer404ForUnknownCategories() {
        for (var path : List.of("987654321/", "x/", "987654321/subcategories/")) {
            shop.get("/api/v1/categories/" + path).expectStatus().isNotFound();
        }
        shop.staff()
                .put("/api/v1/categories/987654321/", Map.of("name", "A"))
                .expectStatus()
                .isNotFound();
        shop.staff().delete("/api/v1/categories/987654321/").expectStatus().isNotFound();
        shop.staff()
                .post("/api/v1/categories/987654321/subcategories/", Map.of("name", "A"))
                .expectStatus()
                .isNotFound();
        shop.staff()
                .patch("/api/v1/categories/" + category + "/subcategories/987654321/", Map.of("name", "A"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldLetOnlyStaffWrite() {
        var path = "/api/v1/categories/" + category + "/";
        var body = Map.of("name", Shop.word());
        for (var person : List.of(shop.customer(), shop.seller())) {
            person.post("/api/v1/categories/", body).expectStatus().isForbidden();
            person.put(path, body).expectStatus().isForbidden();
            person.delete(path).expectStatus().isForbidden();
            person.post(path + "subcategories/", body).expectStatus().isForbidden();
        }
        shop.anyone().post("/api/v1/categories/", body).expectStatus().isUnauthorized();
        shop.staff().put(path, body).expectStatus().isOk();
    }

    @Test
    void shouldRefuseNamesThatAreTakenOrEmpty() {
        shop.staff()
                .post("/api/v1/categories/", Map.of("name", name))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.name[0]")
                .isEqualTo("category with this name already exists.");
        shop.staff()
                .post("/api/v1/categories/", Map.of("name", " "))
                .expectStatus()
                .isBadRequest();
        shop.staff().post("/api/v1/categories/", Map.of()).expectStatus().isBadRequest();
        shop.staff()
                .post("/api/v1/categories/", Map.of("name", "n".repeat(101)))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldDeleteOnlyWhatNoProductOnSaleIsIn() {
        var part = shop.subcategory(category, "Part");
        var id = shop.product("Inside", "1", "categories", List.of(category), "subcategories", List.of(part));
        var path = "/api/v1/categories/" + category + "/";
        shop.staff().delete(path + "subcategories/" + part + "/").expectStatus().isEqualTo(409);
        shop.staff().delete(path).expectStatus().isEqualTo(409);

        shop.seller().delete("/api/v1/products/" + id + "/").expectStatus().isNoContent();

        shop.staff().delete(path + "subcategories/" + part + "/").expectStatus().isNoContent();
        shop.staff().delete(path).expectStatus().isNoContent();
        shop.get(path).expectStatus().isNotFound();
    }

    @Test
    void shouldRenameASubcategory() {
        var path = "/api/v1/categories/" + category + "/subcategories/";
        var part = shop.subcategory(category, "Old");
        shop.staff()
                .put(path + part + "/", Map.of("name", "New"))
                .expectStatus()
                .isOk();

        assertThat(shop.read(path).at("/subcategories/0/name").asString()).isEqualTo("New");
    }
}
