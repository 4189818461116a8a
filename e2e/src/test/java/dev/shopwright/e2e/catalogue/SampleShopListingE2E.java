package dev.shopwright.e2e.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.SampleShop;
import dev.shopwright.e2e.shop.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Consul has the whole shop, and the Shop says so. */
@OnSampleShop
class SampleShopListingE2E {

    private final ConsulCatalogue consul = new ConsulCatalogue();
    private final SampleShop sample;

    SampleShopListingE2E(SampleShop sample) {
        this.sample = sample;
    }

    @ParameterizedTest
    @EnumSource
    void shouldListEveryPodOf(Service service) {
        String name =
                "%s-%s-%s".formatted(sample.namespace().name(), sample.shop().name(), service.id());

        await().untilAsserted(() -> assertThat(consul.service(name))
                .containsOnlyKeys(pods(service))
                .allSatisfy((pod, listed) -> assertThat(listed.status()).isEqualTo("passing")));
    }

    @Test
    void shouldSayThatTheShopIsListed() {
        await().until(() -> sample.shop().is("CatalogSynced"));
    }

    private List<String> pods(Service service) {
        return sample.shop().pods(service.id()).stream()
                .map(pod -> pod.getMetadata().getName())
                .toList();
    }
}
