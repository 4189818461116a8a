package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.RunningOperator;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API server that is out of sorts delays a shop, and does not spoil it. */
@NeedsApiServer
class FaultsIT {

    private static final int FAULTS = 20;

    private Installation installation;
    private RunningOperator operator;
    private String namespace;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        operator = installation.run(Map.of());
        namespace = installation.namespace("faults");
    }

    @AfterAll
    void stop() throws IOException {
        operator.close();
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void shouldGetThereThoughWritesFail(int status) {
        operator.faults().answer(FAULTS, status);

        TestShop shop = create("answer-" + status);

        awaitWhole(shop);
        assertThat(operator.faults().remaining()).isZero();
    }

    @Test
    void shouldGetThereThoughConnectionsAreCut() {
        TestShop shop = create("cut");

        for (int cut = 1; cut <= 5; cut++) {
            int services = cut;
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> shop.all(Secret.class).size()
                                    + shop.all(Service.class).size()
                            >= services);
            operator.connections().cut();
        }

        awaitWhole(shop);
    }

    @Test
    void shouldSeeAfterwardsWhatHappenedWhileItCouldNotWatch() {
        TestShop shop = create("blind").awaitReady();
        Resource<Service> service =
                shop.client().services().inNamespace(namespace).withName("blind-auth");

        operator.connections().down();
        service.delete();
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> service.get() == null);
        assertThat(operator.isReady()).isFalse();
        operator.connections().up();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> service.get() != null);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(operator::isReady);
    }

    private TestShop create(String name) {
        return TestShop.create(installation.admin(), namespace, name, "{host: %s.localhost}".formatted(name));
    }

    /** All is there, and nothing twice. */
    private static void awaitWhole(TestShop shop) {
        shop.awaitReady();
        assertThat(shop.all(Secret.class)).hasSize(8);
        assertThat(shop.all(Job.class)).hasSize(5);
    }
}
