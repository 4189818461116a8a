package dev.shopwright.consulsync.consul;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Where Consul is, and how it is spoken to.
 *
 * @param address of its HTTP API
 * @param tokenFile a file with the ACL token; comes before the auth method
 * @param authMethod the Kubernetes auth method to get a token from
 * @param caFile a file with the certificates that Consul's may be signed by; those of the JVM when absent
 */
public record ConsulAccess(URI address, Optional<Path> tokenFile, Optional<String> authMethod, Optional<Path> caFile) {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Path SERVICE_ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount/token");

    /**
     * Connects to nobody yet.
     *
     * @throws IllegalArgumentException if the certificates can't be read
     */
    public ConsulClient client() {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        caFile.map(ConsulAccess::trusting).ifPresent(http::sslContext);
        var built = http.build();
        return new ConsulClient(address, built, token(new ConsulClient(address, built, Token.NONE)));
    }

    private Token token(ConsulClient stranger) {
        return tokenFile
                .<Token>map(FileToken::new)
                .or(() -> authMethod.map(method -> new LoginToken(stranger, method, new FileToken(SERVICE_ACCOUNT))))
                .orElse(Token.NONE);
    }

    private static SSLContext trusting(Path file) {
        try (var certificates = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                store.setCertificateEntry(String.valueOf(store.size()), certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificates for Consul can't be read from " + file, e);
        }
    }
}
