package dev.shopwright.contract.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.Api;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ContractSuite
@Tag("full")
class HostileBodiesIT {

    private static final byte[] BAD_UTF8 = {
        '{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
    };
    private static final byte[] TWO_MEGABYTES =
            ("{\"name\":\"" + "a".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
    private static final List<Object> UNREADABLE =
            List.of("{", "{\"name\":", "not json", "[]", "\"text\"", "42", "{\"a\":1}{", "{'name':'x'}", BAD_UTF8);

    private final Shop shop;
    private final Api admin;

    HostileBodiesIT(Shop shop) {
        this.shop = shop;
        admin = shop.as("admin");
    }

    Stream<Operation> writes() {
        return Operation.of(shop).filter(Operation::takesJson).filter(operation -> !operation.isInternal());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void shouldRefuseAndChangeNothing(Operation operation) {
        List<Long> before = counts();
        SoftAssertions soft = new SoftAssertions();

        for (Object body : UNREADABLE) {
            soft.assertThat(send(operation, body).status())
                    .as("%s %s", operation, body)
                    .isEqualTo(400);
        }
        if (operation.needsBody()) {
            soft.assertThat(send(operation, "").status())
                    .as("%s with no body", operation)
                    .isEqualTo(400);
            soft.assertThat(send(operation, "null").status())
                    .as("%s null", operation)
                    .isEqualTo(400);
        }
        soft.assertAll();
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void shouldRefuseEveryFieldOfAWrongKind(Operation operation) {
        SoftAssertions soft = new SoftAssertions();
        for (String field : operation.fields().keySet()) {
            Answer answer = send(operation, Map.of(field, Map.of("surprise", List.of(1, 2))));
            soft.assertThat(answer.status())
                    .as("%s %s: %s", operation, field, answer.text())
                    .isEqualTo(400);
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void shouldRefuseNulInEveryText(Operation operation) {
        refusesTexts(operation, "a\u0000b");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void shouldRefuseEveryOverlongText(Operation operation) {
        refusesTexts(operation, "a".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void shouldRefuseABodyOverTheLimit(Operation operation) {
        send(operation, TWO_MEGABYTES).expect(413);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void shouldRefuseOtherMediaTypes(Operation operation) {
        admin.with("Content-Type", "text/plain")
                .send(operation.method(), operation.pathToNothing(), "name=x")
                .expect(415);
    }

    private void refusesTexts(Operation operation, String text) {
        for (String field : operation.texts()) {
            Answer answer = send(operation, Map.of(field, text));
            assertThat(answer.status())
                    .as("%s %s: %s", operation, field, answer.text())
                    .isEqualTo(400);
            assertThat(answer.messages(field))
                    .as("%s: %s", operation, answer.text())
                    .isNotEmpty();
        }
    }

    private Answer send(Operation operation, Object body) {
        return admin.send(operation.method(), operation.pathToNothing(), body);
    }

    private List<Long> counts() {
        return Stream.of("/api/v1/users/?limit=1", "/api/v1/products/?limit=1", "/api/v1/categories/?limit=1")
                .map(path -> admin.get(path).expect(200).json().at("/count").asLong())
                .toList();
    }
}
