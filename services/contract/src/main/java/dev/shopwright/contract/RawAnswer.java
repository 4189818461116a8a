package dev.shopwright.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What the shop answers to a request written by hand: for those that a well-behaved client would not send. */
public final class RawAnswer {

    private static final int PATIENCE_MILLIS = 15_000;

    private RawAnswer() {}

    /** The whole answer as text, empty when the shop hung up before it had read all of the request. */
    public static String to(RunningShop shop, String requestLine, String... headers) {
        URI address = shop.address();
        try (var socket = new Socket(address.getHost(), address.getPort() < 0 ? 80 : address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String host = shop.url().getAuthority();
            String request = requestLine + "\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException hungUp) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
    }
}
