package dev.shopwright.e2e.edge;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The first words of a TLS client of any age, sent by hand: Java itself speaks no version before 1.2 any more. */
record Hello(int version) {

    static final Hello TLS_1_1 = new Hello(0x0302);
    static final Hello TLS_1_2 = new Hello(0x0303);

    private static final int HANDSHAKE = 22;
    private static final int LIMIT_MILLIS = 10_000;
    private static final int[] CIPHERS = {0xc009, 0xc00a, 0xc013, 0xc014, 0xc02b, 0xc02f, 0x002f, 0x0035};
    private static final int[] CURVES = {0x0017, 0x0018};
    private static final int[] SIGNATURES = {0x0403, 0x0401, 0x0203, 0x0201};

    /** What a server answers: whether it goes on, else the number of its alert. */
    record Answer(boolean goesOn, int alert) {}

    Answer sendTo(InetSocketAddress address, String host) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(record(HANDSHAKE, 0x0301, message(host)));
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int type = answer.readUnsignedByte();
            answer.skipNBytes(5); // version, length, and how bad it is
            return new Answer(type == HANDSHAKE, answer.readUnsignedByte());
        }
    }

    private byte[] message(String host) throws IOException {
        byte[] extensions = join(
                extension(0, sized(join(new byte[] {0}, sized(host.getBytes(StandardCharsets.US_ASCII))))),
                extension(10, sized(shorts(CURVES))),
                extension(11, new byte[] {1, 0}),
                extension(13, sized(shorts(SIGNATURES))));
        byte[] body = join(
                shorts(version),
                new byte[32], // as random as it needs to be
                new byte[] {0}, // no session
                sized(shorts(CIPHERS)),
                new byte[] {1, 0}, // no compression
                sized(extensions));
        return join(new byte[] {1, 0}, sized(body));
    }

    private static byte[] record(int type, int version, byte[] content) throws IOException {
        return join(new byte[] {(byte) type}, shorts(version), sized(content));
    }

    private static byte[] extension(int number, byte[] content) throws IOException {
        return join(shorts(number), sized(content));
    }

    private static byte[] sized(byte[] content) throws IOException {
        return join(shorts(content.length), content);
    }

    private static byte[] shorts(int... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        for (int value : values) {
            data.writeShort(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
