package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.SampleShop;
import org.junit.jupiter.api.Test;

class ReplicasTest {

    private static final String SCALED = "services: {cart: {autoscaling: {min: 2, max: 6}}}";

    @Test
    void shouldBeAsManyAsTheShopSays() {
        assertThat(of(SampleShop.of("services: {cart: {replicas: 3}}"))).isEqualTo(3);
        assertThat(of(SampleShop.of("services: {cart: {replicas: 3}}\nmode: Hibernated")))
                .isZero();
    }

    @Test
    void shouldBeginWithTheFewestThatAreAllowed() {
        assertThat(of(SampleShop.of(SCALED))).isEqualTo(2);
    }

    @Test
    void shouldStayUntilTheAutoscalerHasTakenOver() {
        assertThat(of(SampleShop.of(SCALED).found(deployment(4, "shopwright")))).isEqualTo(4);
        assertThat(of(SampleShop.of(SCALED).found(deployment(4, "kube-controller-manager"))))
                .isNull();
    }

    @Test
    void shouldWakeUpWithAutoscaling() {
        assertThat(of(SampleShop.of(SCALED).found(deployment(0, "shopwright")))).isEqualTo(2);
    }

    private static Integer of(SampleShop shop) {
        return Replicas.of(shop.situation(), Component.CART);
    }

    private static String deployment(int replicas, String manager) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: demo-cart
                  managedFields:
                    - {manager: shopwright, operation: Apply, fieldsV1: {"f:spec": {"f:selector": {}}}}
                    - {manager: %s, operation: Update, fieldsV1: {"f:spec": {"f:replicas": {}}}}
                    - {manager: kube-controller-manager, subresource: status, fieldsV1: {"f:status": {}}}
                spec: {replicas: %d}
                """.formatted(manager, replicas);
    }
}
