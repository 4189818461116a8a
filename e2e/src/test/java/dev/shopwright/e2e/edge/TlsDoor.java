package dev.shopwright.e2e.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * The way in over TLS for one who trusts certain issuers, and no name but the one asked for.
 *
 * @param address where connections go, whatever host they ask for
 */
record TlsDoor(InetSocketAddress address, SSLContext trust) {

    private static final int LIMIT_MILLIS = 10_000;

    /** Traefik's, as customers find it. */
    static InetSocketAddress publicAddress() {
        String port = System.getenv().getOrDefault("SHOP_TLS_PORT", "443");
        URI url = URI.create(System.getenv().getOrDefault("EDGE_TLS_URL", "https://127.0.0.1:" + port));
        return new InetSocketAddress(url.getHost(), url.getPort());
    }

    static TlsDoor trusting(InetSocketAddress address, X509Certificate issuer) {
        try {
            KeyStore issuers = KeyStore.getInstance(KeyStore.getDefaultType());
            issuers.load(null, null);
            issuers.setCertificateEntry("issuer", issuer);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(issuers);
            SSLContext trust = SSLContext.getInstance("TLS");
            trust.init(null, managers.getTrustManagers(), null);
            return new TlsDoor(address, trust);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has been agreed on with the host, in one of these versions. */
    SSLSession session(String host, String... versions) throws IOException {
        try (SSLSocket socket = open(host, versions)) {
            return socket.getSession();
        }
    }

    /** The answer to a request, head and body. */
    String get(String host, String path) throws IOException {
        try (SSLSocket socket = open(host, "TLSv1.3", "TLSv1.2")) {
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private SSLSocket open(String host, String... versions) throws IOException {
        Socket plain = new Socket();
        plain.connect(address, LIMIT_MILLIS);
        plain.setSoTimeout(LIMIT_MILLIS);
        SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, address.getPort(), true);
        try {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.<SNIServerName>of(new SNIHostName(host)));
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setProtocols(versions);
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
