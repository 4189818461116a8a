package dev.shopwright.standalone.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/v1/reservations/",
                "//internal/v1",
                "/INTERNAL/v1",
                "/%69nternal/v1",
                "/%2569nternal/v1",
                "/%252569nternal/v1",
                "/api/../internal/v1",
                "/api/%2e%2e/internal/v1",
                "/api/..%2finternal/v1",
                "/./internal",
                "/internal;a=b/v1",
                "/api/..;/internal",
                "/\\internal",
                "/%5cinternal",
                "/product_service/internal/v1",
                "/product_service//internal/v1",
                "/product_service%2finternal",
                "/PRODUCT_service/%49nternal",
                "/product_service/cart_service/internal",
                "/product_service/api/v1/../../internal",
                "/x/../product_service/./internal",
                "/../internal"
            })
    void shouldSeeThroughSpellings(String path) {
        assertThat(CanonicalPath.of(path).leadsTo("internal")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/api/v1/products/slug/internal/",
                "/internals",
                "/api/internal",
                "/product_service/api/v1/products/",
                "/100%/internal",
                "/inter%20nal",
                "/internal/../api/v1/shop/"
            })
    void shouldLeaveOtherPathsAlone(String path) {
        assertThat(CanonicalPath.of(path).leadsTo("internal")).isFalse();
    }
}
