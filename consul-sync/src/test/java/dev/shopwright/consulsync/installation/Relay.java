package dev.shopwright.consulsync.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut: what is open breaks off, and what comes is closed at once. */
public final class Relay implements AutoCloseable {

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    private Relay(ServerSocket listener, InetSocketAddress target) {
        this.listener = listener;
        this.target = target;
    }

    static Relay to(URI server) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Relay relay = new Relay(new ServerSocket(0, 50, loopback), new InetSocketAddress(loopback, server.getPort()));
        start("relay", relay::accept);
        return relay;
    }

    int port() {
        return listener.getLocalPort();
    }

    public void cut() {
        isCut = true;
        sockets.forEach(Relay::closeQuietly);
        sockets.clear();
    }

    public void restore() {
        isCut = false;
    }

    @Override
    public void close() {
        closeQuietly(listener);
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // closed, or the server is away: the next one may have more luck
            }
        }
    }

    private void connect(Socket near) throws IOException {
        sockets.add(near);
        if (isCut) {
            closeQuietly(near);
            return;
        }
        Socket far = new Socket(target.getAddress(), target.getPort());
        sockets.add(far);
        start("relay out", () -> copy(near, far));
        start("relay in", () -> copy(far, near));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
