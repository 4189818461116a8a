package dev.shopwright.operator.model.store;

import dev.shopwright.operator.api.v1alpha1.Database;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A Secret that is made up for a shop.
 *
 * @param values how the value of each key is made, from those of the keys before it
 */
record Credential(String name, Labels labels, Map<String, Function<Map<String, String>, String>> values) {

    /** All that a shop needs. */
    static List<Credential> of(Situation situation, KeyMaker keys) {
        var credentials = new ArrayList<Credential>();
        for (var component : Component.values()) {
            credentials.add(ofService(situation, component, keys));
        }
        credentials.add(ofRedis(situation, keys));
        if (situation.spec().admin().secretName() == null) {
            credentials.add(ofAdministrator(situation, keys));
        }
        return credentials;
    }

    private static Credential ofService(Situation situation, Component component, KeyMaker keys) {
        var credential = empty(situation, component.id());
        var values = credential.values;
        if (component.hasDatabase() && situation.database(component).mode() == Database.Mode.MANAGED) {
            values.put("DB_PASSWORD", known -> keys.password());
        }
        switch (component) {
            case AUTH -> values.put("KEY_ENCRYPTION_KEY", known -> keys.key());
            case CART -> values.put("CART_COOKIE_KEY", known -> keys.key());
            case ORDER -> values.put("ORDER_LINK_KEY", known -> keys.key());
            case STOREFRONT -> values.put("MAINTENANCE_KEY", known -> keys.key());
            default -> {}
        }
        values.put("SERVICE_KEY", known -> keys.serviceKey(component.id()));
        values.put("SERVICE_KEY_PUBLIC", known -> keys.publicHalf(known.get("SERVICE_KEY")));
        return credential;
    }

    private static Credential ofRedis(Situation situation, KeyMaker keys) {
        var credential = empty(situation, "redis");
        credential.values.put("REDIS_PASSWORD", known -> keys.password());
        return credential;
    }

    private static Credential ofAdministrator(Situation situation, KeyMaker keys) {
        var credential = empty(situation, "admin");
        credential.values.put("username", known -> "admin");
        credential.values.put("email", known -> "admin@" + situation.spec().host());
        credential.values.put("password", known -> keys.password());
        return credential;
    }

    private static Credential empty(Situation situation, String component) {
        return new Credential(
                situation.name() + "-" + component,
                Labels.of(situation.name(), component, component),
                new LinkedHashMap<>());
    }
}
