package dev.shopwright.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EventTest {

    @Test
    void shouldWritePayloadsInSnakeCaseWithDecimalsAsStrings() {
        Event event = Event.of("product.changed", "7", new Sent(7, new BigDecimal("1E+2"), Instant.EPOCH));

        assertThat(event.payload().toString())
                .isEqualTo("{\"product_id\":7,\"unit_price\":\"100\",\"changed_at\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void shouldGiveTheReaderOnlyWhatItNames() {
        Event event = received("{\"product_id\":7,\"unit_price\":\"25.50\",\"colour\":\"red\"}");

        assertThat(event.payloadAs(Wanted.class)).isEqualTo(new Wanted(new BigDecimal("25.50")));
    }

    @Test
    void shouldRefuseAPayloadThatIsNotJson() {
        assertThatThrownBy(() -> received("{\"product_id\":")).isInstanceOf(JacksonException.class);
    }

    private static Event received(String payload) {
        return new Event(UUID.randomUUID(), "product.changed", "7", Event.parse(payload), Instant.EPOCH);
    }

    private record Sent(int productId, BigDecimal unitPrice, Instant changedAt) {}

    private record Wanted(BigDecimal unitPrice) {}
}
