package dev.shopwright.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultProxyIT {

    private static TestRedis redis;

    private final FaultProxy proxy = FaultProxy.before(redis.port());

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.start();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    void shouldPassEverythingUntilToldOtherwise() throws IOException {
        try (var socket = connect()) {
            assertThat(ping(socket)).isEqualTo("+PONG");
            assertThat(ping(socket)).isEqualTo("+PONG");
        }
    }

    @Test
    void shouldDeliverTheLastRequestAndLoseItsAnswer() throws IOException {
        proxy.cutAfter(3);
        try (var socket = connect()) {
            assertThat(ping(socket)).isEqualTo("+PONG");
            assertThat(send(socket, "INCR cut")).isNull();
        }

        try (var socket = connect()) {
            assertThat(send(socket, "INCR cut")).isEqualTo(":2");
        }
    }

    @Test
    void shouldServeAgainAfterBeingDown() throws IOException {
        try (var socket = connect()) {
            proxy.down();
            assertThat(ping(socket)).isNull();
        }
        proxy.up();
        try (var socket = connect()) {
            assertThat(ping(socket)).isEqualTo("+PONG");
        }
    }

    @Test
    void shouldLoseTheDataOfAKilledRedis() throws IOException {
        try (var socket = connect()) {
            assertThat(send(socket, "INCR kept")).isEqualTo(":1");
            assertThat(send(socket, "INCR kept")).isEqualTo(":2");
        }
        redis.kill();
        assertThatThrownBy(() -> new Socket(redis.host(), redis.port())).isInstanceOf(IOException.class);

        redis.restart();
        try (var socket = connect()) {
            assertThat(send(socket, "INCR kept")).isEqualTo(":1");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", proxy.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static String ping(Socket socket) {
        return send(socket, "PING");
    }

    private static String send(Socket socket, String command) {
        try {
            socket.getOutputStream().write((command + "\r\n").getBytes());
            return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
        } catch (java.net.SocketException lost) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
