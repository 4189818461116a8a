package dev.shopwright.test.openapi;

import tools.jackson.databind.JsonNode;

/** A JSON pointer, grown step by step. */
record Pointer(String text) {

    Pointer child(String name) {
        return new Pointer(text + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    JsonNode in(JsonNode root) {
        return root.at(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
