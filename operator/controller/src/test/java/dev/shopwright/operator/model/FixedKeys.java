package dev.shopwright.operator.model;

import dev.shopwright.operator.model.store.KeyMaker;

/** Makes up the same secrets each time, so that what is made of them can be compared. */
final class FixedKeys implements KeyMaker {

    @Override
    public String password() {
        return "a-password";
    }

    @Override
    public String key() {
        return "a-key";
    }

    @Override
    public String serviceKey(String id) {
        return "{\"kid\":\"%s\",\"d\":\"private\"}".formatted(id);
    }

    @Override
    public String publicHalf(String serviceKey) {
        return serviceKey.replace(",\"d\":\"private\"", "");
    }
}
