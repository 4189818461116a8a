package dev.shopwright.e2e.fault;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.function.BiConsumer;

/** What a shop may lose of what it needs, and what customers then may have to do without. */
enum Loss {
    /** The other replica takes over, but what the first one had in hand is gone, and so is what comes before it is missed. */
    TRAEFIK_REPLICA_CRASHED((cluster, shop) -> Blow.signal("KILL", any(cluster, "traefik")), "GET ", "POST "),
    TRAEFIK_REPLICA_DELETED((cluster, shop) -> Blow.KILLED.deal(cluster, any(cluster, "traefik")), "GET ", "POST "),
    REDIS(
            (cluster, shop) -> Blow.KILLED.deal(cluster, shop.pods("redis").get(0)),
            "POST into a cart",
            "POST a review",
            "POST a refresh token"),
    PRODUCT_DATABASE(
            (cluster, shop) -> Blow.KILLED.deal(cluster, shop.pods("product-db").get(0)),
            "GET /api/v1/products/",
            "GET a product",
            "POST into a cart",
            "POST a review"),
    /** In Kubernetes 1.34 one that starts calls each pod of its machine unready until it has asked it: nobody is there then. */
    KUBELET((cluster, shop) -> cluster.node().kill("kubelet")) {
        @Override
        boolean excuses(String failure) {
            return failure.contains(" s: 503 ");
        }
    },
    CONSUL((cluster, shop) -> Blow.KILLED.deal(cluster, any(cluster, "consul")));

    private final BiConsumer<Cluster, RunningShop> blow;
    private final List<String> mayFail;

    /** With how the names of errands begin that may fail. */
    Loss(BiConsumer<Cluster, RunningShop> blow, String... mayFail) {
        this.blow = blow;
        this.mayFail = List.of(mayFail);
    }

    void strike(Cluster cluster, RunningShop shop) {
        blow.accept(cluster, shop);
    }

    boolean excuses(String failure) {
        return mayFail.stream().anyMatch(failure::startsWith);
    }

    private static Pod any(Cluster cluster, String namespace) {
        return cluster.client()
                .pods()
                .inNamespace(namespace)
                .withLabel("app.kubernetes.io/name", namespace)
                .list()
                .getItems()
                .get(0);
    }
}
