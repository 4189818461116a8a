package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.trouble.HollowShop;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnCluster
class AcmeE2E {

    private final Cluster cluster;
    private final TestNamespace namespace;
    private final String host;
    private Pebble issuer;
    private AcmeTraefik traefik;

    AcmeE2E(Cluster cluster, TestNamespace namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        host = AcmeTraefik.hostIn(namespace);
    }

    @BeforeAll
    void startAnIssuer() throws IOException, GeneralSecurityException {
        issuer = Pebble.start(cluster, namespace);
        traefik = AcmeTraefik.start(cluster.node(), namespace, issuer);
    }

    @Test
    void shouldGetACertificateForAShopAndKeepItOverARestart() throws IOException, GeneralSecurityException {
        X509Certificate root = issuer.root();
        Instant start = Instant.now();
        HollowShop.in(namespace).open("shop", "host: %s%ntls: {certResolver: acme}".formatted(host));

        X509Certificate first = awaitCertificate(root);
        Duration taken = Duration.between(start, Instant.now());
        traefik.replace();
        X509Certificate second = awaitCertificate(root);

        System.out.printf(
                "ACME: a certificate for %s by %s, %.1f s after the shop was made; the same after a restart: %s%n",
                host, first.getIssuerX500Principal().getName(), taken.toMillis() / 1e3, second.equals(first));
        assertThat(first.getIssuerX500Principal().getName()).contains("Pebble Intermediate CA");
        assertThat(second).isEqualTo(first);
    }

    /** The handshake fails until there is one that goes back to the issuer's root and names the host. */
    private X509Certificate awaitCertificate(X509Certificate root) {
        return await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> traefik.certificate(host, root), certificate -> true);
    }
}
