package dev.shopwright.e2e.edge;

import dev.shopwright.operator.test.Command;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A key and a certificate for one host that nobody but itself has signed, as the JDK's keytool makes them. */
record SelfSigned(X509Certificate certificate, Key key) {

    private static final String PASSWORD = "opens-nothing";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    static SelfSigned of(String host) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("certificate");
        Path store = folder.resolve("store.p12");
        try {
            generate(host, store);
            return read(store);
        } finally {
            Files.deleteIfExists(store);
            Files.delete(folder);
        }
    }

    private static void generate(String host, Path store) {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        // spotless:off
        Command.of(keytool, "-genkeypair", "-alias", "host", "-keystore", store.toString(), "-storetype", "PKCS12",
                        "-storepass", PASSWORD, "-keyalg", "EC", "-groupname", "secp256r1",
                        "-dname", "CN=test", "-ext", "SAN=dns:" + host, "-validity", "2")
                .run(LIMIT);
        // spotless:on
    }

    private static SelfSigned read(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return new SelfSigned(
                (X509Certificate) keys.getCertificate("host"), keys.getKey("host", PASSWORD.toCharArray()));
    }

    /** As Traefik, and others, read it. */
    Secret secret(String name) throws GeneralSecurityException {
        // spotless:off
        return new SecretBuilder()
                .withNewMetadata()
                    .withName(name)
                .endMetadata()
                .withType("kubernetes.io/tls")
                .withStringData(Map.of(
                        "tls.crt", pem("CERTIFICATE", certificate.getEncoded()),
                        "tls.key", pem("PRIVATE KEY", key.getEncoded())))
                .build();
        // spotless:on
    }

    private static String pem(String kind, byte[] content) {
        byte[] end = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN %s-----%n%s%n-----END %1$s-----%n"
                .formatted(kind, Base64.getMimeEncoder(64, end).encodeToString(content));
    }
}
