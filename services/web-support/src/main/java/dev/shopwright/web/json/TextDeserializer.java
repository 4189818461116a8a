package dev.shopwright.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads text as the original did: strings, and numbers as their digits, but no other scalars. A NUL character, which
 * Postgres can't store, is refused here so that it never becomes a database error.
 */
class TextDeserializer extends StdScalarDeserializer<String> {

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return withoutNul(parser.getString(), context);
        }
        return token.isNumeric() ? parser.getString() : (String) context.handleUnexpectedToken(String.class, parser);
    }

    private static String withoutNul(String text, DeserializationContext context) {
        return text.indexOf('\0') < 0
                ? text
                : (String) context.handleWeirdStringValue(String.class, text, "null characters are not allowed");
    }
}
