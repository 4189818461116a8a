package dev.shopwright.contract.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.RawAnswer;
import dev.shopwright.contract.Shop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class InternalPathsIT {

    private final Shop shop;

    InternalPathsIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/reservations/",
                "/INTERNAL/v1/reservations/",
                "//internal/v1/reservations/",
                "/%69nternal/v1/reservations/",
                "/api/../internal/v1/reservations/",
                "/api/v1/products/../../../internal/v1/reservations/",
                "/api/v1/products/%2e%2e/%2e%2e/%2e%2e/internal/v1/reservations/",
                "/product_service/internal/v1/reservations/",
                "/product_service//internal/v1/reservations/",
                "/product_service/%69nternal/v1/reservations/",
                "/product_service/api/../internal/v1/reservations/",
                "/product_service/api;x=1/../internal/v1/reservations/",
                "/product_service/;/internal/v1/reservations/",
                "/actuator/health",
                "/%61ctuator/health",
                "/ACTUATOR/health",
                "/product_service/actuator/prometheus",
                "/product_service//actuator/prometheus",
                "/product_service/%61ctuator/prometheus",
                "/auth_service/./actuator/prometheus"
            })
    void shouldNotLetTheOutsideInWhateverTheSpelling(String path) {
        String answer = RawAnswer.to(shop.running(), "GET " + path + " HTTP/1.1");

        assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04].*");
    }
}
