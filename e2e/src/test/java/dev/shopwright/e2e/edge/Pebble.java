package dev.shopwright.e2e.edge;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.operator.test.NodePrograms;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * An issuer of certificates in the cluster, at a name that only its own certificate vouches for, which is in the Secret
 * {@code pebble}.
 */
record Pebble(TestNamespace namespace, SelfSigned own) {

    private static final int MANAGEMENT = 15000;
    private static final Duration LOAD = Duration.ofMinutes(1);

    static Pebble start(Cluster cluster, TestNamespace namespace) throws IOException, GeneralSecurityException {
        if (cluster.hasOwnImages()) {
            load();
        }
        Pebble pebble = new Pebble(namespace, SelfSigned.of(hostIn(namespace)));
        namespace.client().resource(pebble.own.secret("pebble")).create();
        Manifest.of("edge/pebble.yaml").create(namespace.client());
        pebble.pod().waitUntilReady(90, TimeUnit.SECONDS);
        return pebble;
    }

    private static void load() {
        Path archive = NodePrograms.path("pebble")
                .resolveSibling("../images/pebble.tar")
                .normalize();
        Assumptions.assumeTrue(Files.exists(archive), "needs the image of Pebble: make node-build");
        NodePrograms.script("load", archive.toString()).run(LOAD);
    }

    private static String hostIn(TestNamespace namespace) {
        return "pebble.%s.svc".formatted(namespace.name());
    }

    /** Where Traefik asks for certificates. */
    String directory() {
        return "https://%s:14000/dir".formatted(hostIn(namespace));
    }

    /** What all its certificates go back to, which is another one at each start. */
    X509Certificate root() throws IOException, GeneralSecurityException {
        try (LocalPortForward forward = pod().portForward(MANAGEMENT)) {
            InetSocketAddress address = new InetSocketAddress("127.0.0.1", forward.getLocalPort());
            String answer = TlsDoor.trusting(address, own.certificate()).get(hostIn(namespace), "/roots/0");
            byte[] pem = answer.substring(answer.indexOf("-----BEGIN")).getBytes(StandardCharsets.US_ASCII);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        }
    }

    private PodResource pod() {
        return namespace.client().pods().withName("pebble");
    }
}
