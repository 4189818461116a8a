package dev.shopwright.events;

import java.math.BigDecimal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** The JSON of payloads, fixed here so that a service's own HTTP settings can't change what others read. */
final class EventJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
            .build();

    private EventJson() {}

    private static final class PlainDecimal extends ToStringSerializerBase {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object decimal) {
            return ((BigDecimal) decimal).toPlainString();
        }
    }
}
