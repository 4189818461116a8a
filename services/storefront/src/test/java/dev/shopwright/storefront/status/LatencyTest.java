package dev.shopwright.storefront.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void shouldTakeSlowestOperationOfTheApi() {
        var metrics = """
                # TYPE http_server_requests_seconds summary
                http_server_requests_seconds{method="GET",status="200",uri="/api/v1/cart",quantile="0.95"} 0.002
                http_server_requests_seconds{method="GET",status="200",uri="/api/v1/cart",quantile="0.5"} 9.0
                http_server_requests_seconds{method="POST",status="200",uri="/api/v1/cart/add",quantile="0.95"} 0.01234
                http_server_requests_seconds{method="GET",status="200",uri="/actuator/prometheus",quantile="0.95"} 3.5
                http_server_requests_seconds_count{method="GET",status="200",uri="/api/v1/cart"} 12
                """;

        assertThat(Latency.slowestP95Millis(metrics)).contains(12.3);
    }

    @Test
    void shouldBeUnknownWhenNothingWasCalledLately() {
        assertThat(Latency.slowestP95Millis(
                        "http_server_requests_seconds{uri=\"/api/v1/cart\",quantile=\"0.95\"} 0.0\n"))
                .isEmpty();
    }
}
