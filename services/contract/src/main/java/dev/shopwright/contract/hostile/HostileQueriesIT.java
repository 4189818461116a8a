package dev.shopwright.contract.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.RawAnswer;
import dev.shopwright.contract.Shop;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
@Tag("full")
class HostileQueriesIT {

    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "NaN",
            "x",
            "%27%3B--",
            "%25_%5C",
            "%00",
            "%FF",
            "%F0%9F%98%80",
            "2026-13-45",
            "1%2C2%2Cx",
            "a".repeat(3000));

    private final Shop shop;

    HostileQueriesIT(Shop shop) {
        this.shop = shop;
    }

    Stream<Operation> reads() {
        return Operation.of(shop)
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.queryParameters().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void shouldNeverFailOnAQueryParameter(Operation operation) {
        SoftAssertions soft = new SoftAssertions();
        for (String parameter : operation.queryParameters()) {
            for (String value : VALUES) {
                Answer answer = shop.as("admin").get(operation.pathToNothing() + "?" + parameter + "=" + value);
                soft.assertThat(answer.status())
                        .as("%s?%s=%s: %s", operation, parameter, value, answer.text())
                        .isIn(200, 400, 403, 404);
            }
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void shouldNotFailOnAFormWithoutABoundary(Operation operation) {
        Answer answer =
                shop.as("admin").with("Content-Type", "multipart/form-data").get(operation.pathToNothing());

        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 404, 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/products/%00/ HTTP/1.1",
                "GET /api/v1/products/%zz/ HTTP/1.1",
                "GET /api/v1/products/%ff/ HTTP/1.1",
                "GET /api/v1/products/99999999999999999999/ HTTP/1.1",
                "GET /api/v1/products/-1/ HTTP/1.1",
                "GET /api/v1/products/?q=%zz HTTP/1.1",
                "GET /api/v1/products/?q=%c3%28 HTTP/1.1",
                "GET /api/v1/users/not-a-uuid/ HTTP/1.1",
                "GET /api/v1/products/{}|^`<> HTTP/1.1",
                "BREW /api/v1/products/ HTTP/1.1",
                "TRACE /api/v1/products/ HTTP/1.1",
                "GET nonsense HTTP/1.1",
                "nonsense"
            })
    void shouldRefuseAnUnreadableRequestLine(String line) {
        assertThat(RawAnswer.to(shop.running(), line)).matches("(?s)HTTP/1.1 4\\d\\d.*");
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 200_000})
    void shouldRefuseOrHangUpOnOverlongAddressesAndHeaders(int length) {
        String filler = "a".repeat(length);

        assertThat(RawAnswer.to(shop.running(), "GET /api/v1/products/?q=" + filler + " HTTP/1.1"))
                .matches("(?s)|(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(RawAnswer.to(shop.running(), "GET /api/v1/products/ HTTP/1.1", "X-Filler: " + filler))
                .matches("(?s)|(?s)HTTP/1.1 4\\d\\d.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ///",
                "Accept: image/png",
                "Content-Type: //",
                "Authorization: Bearer",
                "Authorization: Basic YTpi",
                "Cookie: cart=%00",
                "X-Cart-Id: x",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Host: a b",
                "X-Forwarded-Port: x",
                "If-None-Match: x",
                "Range: bytes=z"
            })
    void shouldSurviveOddHeaders(String header) {
        assertThat(RawAnswer.to(shop.running(), "GET /api/v1/cart/ HTTP/1.1", header))
                .matches("(?s)HTTP/1.1 [24]\\d\\d.*");
    }
}
