package dev.shopwright.e2e.isolation;

import dev.shopwright.e2e.shop.RunningShop;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A port of a pod that somebody tries to connect to, by its address. */
record Target(String name, String address, int port) {

    private static final Map<String, Integer> PORTS = Map.of(
            "auth",
            8001,
            "product",
            8002,
            "cart",
            8003,
            "review",
            8004,
            "order",
            8005,
            "storefront",
            8006,
            "redis",
            6379);
    private static final int POSTGRES = 5432;

    static Target of(RunningShop shop, String component) {
        return new Target(
                shop.name() + "-" + component,
                shop.pods(component).get(0).getStatus().getPodIP(),
                PORTS.getOrDefault(component, POSTGRES));
    }

    /** All that a shop has: its services, their databases and its Redis. */
    static List<Target> allOf(RunningShop shop) {
        return Stream.concat(
                        PORTS.keySet().stream(), Stream.of("auth-db", "product-db", "cart-db", "review-db", "order-db"))
                .map(component -> of(shop, component))
                .toList();
    }
}
