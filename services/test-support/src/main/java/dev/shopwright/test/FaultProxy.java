package dev.shopwright.test;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;
import reactor.netty.tcp.TcpServer;

/** A TCP proxy that loses connections on demand, at an exact message of a conversation or for a while. */
public final class FaultProxy implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;

    /** So small that longer messages pass in pieces, and are also cut in the middle. */
    private static final RecvByteBufAllocator SMALL_CHUNKS = new FixedRecvByteBufAllocator(200);

    private final int target;
    // of its own: a client that blocks the threads it shares with others must not stop the proxy
    private final LoopResources loops = LoopResources.create("fault-proxy", 1, true);
    private final DisposableServer server;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong remaining = new AtomicLong(NEVER);
    private volatile Runnable blow = () -> {};
    private volatile boolean down;

    private FaultProxy(int target) {
        this.target = target;
        server = TcpServer.create()
                .runOn(loops)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, SMALL_CHUNKS)
                .host("127.0.0.1")
                .port(0)
                .doOnConnection(this::accept)
                .handle(this::forward)
                .bindNow();
    }

    /** Starts a proxy on a free port in front of a local port. */
    public static FaultProxy before(int port) {
        return new FaultProxy(port);
    }

    public int port() {
        return server.port();
    }

    /** Lets this many more chunks through, in either direction, then drops every connection; later ones are served again. */
    public void cutAfter(long chunks) {
        strikeAfter(chunks, this::cut);
    }

    /** Lets this many more chunks through, in either direction, and does something before the next one passes. */
    public void strikeAfter(long chunks, Runnable blow) {
        this.blow = blow;
        remaining.set(chunks);
    }

    /** Drops every connection; new ones are served. */
    public void cut() {
        connections.forEach(Connection::dispose);
    }

    /** Drops every connection and refuses new ones. */
    public void down() {
        down = true;
        cut();
    }

    /** Ends {@link #down}. */
    public void up() {
        down = false;
    }

    @Override
    public void close() {
        down();
        server.disposeNow();
        loops.disposeLater().block();
    }

    private void accept(Connection connection) {
        connections.add(connection);
        connection.onDispose(() -> connections.remove(connection));
        if (down) {
            connection.dispose();
        }
    }

    private Publisher<Void> forward(NettyInbound in, NettyOutbound out) {
        return TcpClient.create()
                .runOn(loops)
                .option(ChannelOption.RECVBUF_ALLOCATOR, SMALL_CHUNKS)
                .host("127.0.0.1")
                .port(target)
                .connect()
                .flatMap(connection -> pump(in, out, connection));
    }

    private Mono<Void> pump(NettyInbound in, NettyOutbound out, Connection connection) {
        Mono<Void> requests =
                connection.outbound().send(chunks(in), chunk -> true).then();
        Mono<Void> answers =
                out.send(chunks(connection.inbound()), chunk -> true).then();
        return Mono.firstWithSignal(requests, answers).doFinally(signal -> connection.dispose());
    }

    private Flux<ByteBuf> chunks(NettyInbound in) {
        return in.receive().retain().doOnNext(chunk -> count());
    }

    private void count() {
        if (remaining.getAndDecrement() == 0) {
            blow.run();
        }
    }
}
