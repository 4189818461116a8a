package dev.shopwright.web;

import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;
import reactor.netty.tcp.TcpClient;
import reactor.netty.tcp.TcpServer;
import reactor.netty.tcp.TcpSslContextSpec;

/** Speaks TLS on a free port for a server that does not, as localhost, with a certificate of its own making. */
final class TlsProxy {

    static final String PASSWORD = "changeit";

    private final Path keys;
    private final DisposableServer server;

    private TlsProxy(Path keys, DisposableServer server) {
        this.keys = keys;
        this.server = server;
    }

    /** A proxy in front of a local port, with its keys in this folder. */
    static TlsProxy before(int target, Path folder) throws IOException, GeneralSecurityException {
        var keys = folder.resolve("keys.p12");
        makeKeys(keys);
        GenericSslContextSpec<SslContextBuilder> ssl = TcpSslContextSpec.forServer(keyManagers(keys));
        var server = TcpServer.create()
                .host("127.0.0.1")
                .port(0)
                .secure(spec -> spec.sslContext(ssl))
                .handle((in, out) -> forward(target, in, out))
                .bindNow();
        return new TlsProxy(keys, server);
    }

    int port() {
        return server.port();
    }

    /** Whoever trusts what lies in here trusts the proxy. */
    Path trustStore() {
        return keys;
    }

    private static void makeKeys(Path keys) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static KeyManagerFactory keyManagers(Path keys) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        return managers;
    }

    private static Publisher<Void> forward(int target, NettyInbound in, NettyOutbound out) {
        return TcpClient.create()
                .host("127.0.0.1")
                .port(target)
                .connect()
                .flatMap(connection -> pump(in, out, connection));
    }

    private static Mono<Void> pump(NettyInbound in, NettyOutbound out, Connection connection) {
        Mono<Void> requests =
                connection.outbound().send(in.receive().retain(), chunk -> true).then();
        Mono<Void> answers =
                out.send(connection.inbound().receive().retain(), chunk -> true).then();
        return Mono.firstWithSignal(requests, answers).doFinally(signal -> connection.dispose());
    }
}
