package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.trouble.HollowShop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shop whose certificate is in a Secret. It has no pods, as nobody needs to answer for a handshake. */
@OnCluster
class TlsE2E {

    private static final int PROTOCOL_VERSION = 70;
    private static final int IN_A_ROW = 10;

    private final TestNamespace namespace;
    private Edge edge;
    private SelfSigned own;
    private TlsDoor door;

    TlsE2E(TestNamespace namespace) {
        this.namespace = namespace;
    }

    @BeforeAll
    void openAShopWithACertificate() throws IOException, GeneralSecurityException {
        edge = Edge.of("shop-%s.localhost".formatted(namespace.name()));
        own = SelfSigned.of(edge.host());
        door = TlsDoor.trusting(TlsDoor.publicAddress(), own.certificate());
        namespace.client().resource(own.secret("certificate")).create();
        HollowShop.in(namespace).open("shop", "tls: {secretName: certificate}");
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(this::assertEachReplicaHasTheCertificate);
    }

    /** Connections go to any replica. */
    private void assertEachReplicaHasTheCertificate() throws IOException {
        for (int connection = 0; connection < IN_A_ROW; connection++) {
            assertThat(door.session(edge.host(), "TLSv1.3").getPeerCertificates())
                    .containsExactly(own.certificate());
            assertThat(edge.get("/").statusCode()).isEqualTo(301);
        }
    }

    @Test
    void shouldSpeakNothingOlderThanTls12() throws IOException {
        SSLSession newest = door.session(edge.host(), "TLSv1.3");
        SSLSession older = door.session(edge.host(), "TLSv1.2");
        Hello.Answer known = Hello.TLS_1_2.sendTo(door.address(), edge.host());
        Hello.Answer oldest = Hello.TLS_1_1.sendTo(door.address(), edge.host());

        System.out.printf(
                "TLS: %s and %s by the certificate of the Secret, 1.1 is answered by alert %d%n",
                newest.getProtocol(), older.getProtocol(), oldest.alert());
        assertThat(newest.getProtocol()).isEqualTo("TLSv1.3");
        assertThat(older.getProtocol()).isEqualTo("TLSv1.2");
        assertThat(known.goesOn()).isTrue();
        assertThat(oldest).isEqualTo(new Hello.Answer(false, PROTOCOL_VERSION));
    }

    @Test
    void shouldRefuseAHostThatHasNoCertificate() throws IOException {
        String unknown = "unknown." + edge.host();

        assertThatExceptionOfType(SSLException.class)
                .isThrownBy(() -> door.session(unknown, "TLSv1.3", "TLSv1.2"))
                .withMessageContaining("alert")
                .satisfies(refusal -> System.out.printf("TLS: unknown host: %s%n", refusal.getMessage()));
        assertThat(Hello.TLS_1_2.sendTo(door.address(), unknown).goesOn()).isFalse();
    }

    @Test
    void shouldSendVisitorsToTheSafeDoorAndTellThemToStay() throws IOException {
        HttpResponse<String> redirect = edge.get("/products?page=2");

        assertThat(redirect.statusCode()).isEqualTo(301);
        assertThat(redirect.headers().firstValue("Location"))
                .hasValue("https://%s/products?page=2".formatted(edge.host()));
        assertThat(door.get(edge.host(), "/"))
                .startsWith("HTTP/1.1 503 ")
                .contains("Strict-Transport-Security: max-age=31536000");
    }
}
