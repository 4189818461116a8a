package dev.shopwright.e2e.edge;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.SampleShop;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees who opens Consul's pages: which shop's service it is, where it runs, and what is wrong with it. */
@Tag("full")
@OnSampleShop
class ConsulUiE2E {

    private final SampleShop sample;
    private final TestNamespace namespace;

    ConsulUiE2E(SampleShop sample, TestNamespace namespace) {
        this.sample = sample;
        this.namespace = namespace;
    }

    @Test
    void shouldListTheServicesOfAShop(@TempDir Path profile) throws IOException {
        String shop = sample.namespace().name();

        see(
                ConsulUi.services(shop),
                profile,
                "consul-services",
                shop + "-demo-auth",
                shop + "-demo-product",
                shop + "-demo-cart",
                shop + "-demo-review",
                shop + "-demo-storefront",
                "shop-demo",
                "component-cart",
                "version-" + version());
    }

    @Test
    void shouldShowWhichInstancesAServiceHas(@TempDir Path profile) throws IOException {
        see(
                ConsulUi.instances(cart()),
                profile,
                "consul-instances",
                pod().getMetadata().getName(),
                pod().getSpec().getNodeName(),
                pod().getStatus().getPodIP(),
                "All service checks passing");
    }

    /** The page has an address of its own, but opened by that it shows the checks. */
    @Test
    void shouldTellWhatAnInstanceIsOf(@TempDir Path profile) throws IOException {
        try (Chromium browser =
                Chromium.open(ConsulUi.instance(cart(), pod().getMetadata().getName()), profile)) {
            browser.follow("Tags & Meta");
            browser.awaitTexts(
                    "consul-instance",
                    "shop\ndemo",
                    "component\ncart",
                    "version\n" + version(),
                    "node\n" + pod().getSpec().getNodeName());
        }
    }

    @Test
    void shouldTellWhyAnInstanceIsBroken(@TempDir Path profile) throws IOException {
        Manifest.of("crashing.yaml")
                .with("name", "demo-search")
                .with("shop", "demo")
                .with("component", "search")
                .create(namespace.client());
        String service = namespace.name() + "-demo-search";

        try (Chromium browser = Chromium.open(ConsulUi.instance(service, "demo-search"), profile)) {
            browser.awaitTexts("consul-broken-instance", "server waits: CrashLoopBackOff, ended with 3 (Error)");
            browser.follow("Service (%s)".formatted(service));
            browser.awaitTexts("consul-broken-service", "All service checks failing");
        }
    }

    private static void see(URI address, Path profile, String picture, String... texts) throws IOException {
        try (Chromium browser = Chromium.open(address, profile)) {
            browser.awaitTexts(picture, texts);
        }
    }

    private String cart() {
        return sample.namespace().name() + "-demo-cart";
    }

    private Pod pod() {
        return sample.shop().pods("cart").get(0);
    }

    private String version() {
        return sample.shop().status().orElseThrow().version();
    }
}
