package dev.shopwright.standalone.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Asks Redis whether it answers yet; it refuses commands while it loads its data. */
record RedisProbe(int port, String password) {

    private static final int TIMEOUT_MILLIS = 1_000;

    void awaitReady(Duration patience) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("no answer on port " + port + " within " + patience);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            return "+OK".equals(answer.readLine()) && "+PONG".equals(answer.readLine());
        } catch (IOException e) {
            return false;
        }
    }
}
