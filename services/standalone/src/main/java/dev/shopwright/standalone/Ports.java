package dev.shopwright.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/**
 * Where the parts listen.
 *
 * @param host the address that all listen on
 * @param byPart the port of each; 0 stands for one that is free at start
 */
public record Ports(String host, Map<Part, Integer> byPart) {

    private static final String THIS_MACHINE_ONLY = "127.0.0.1";

    public Ports {
        byPart = Map.copyOf(byPart);
    }

    static Ports above(int base) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> ports.put(part, part.portAbove(base)));
        return new Ports(THIS_MACHINE_ONLY, ports);
    }

    static Ports free() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> ports.put(part, 0));
        return new Ports(THIS_MACHINE_ONLY, ports);
    }

    static Ports parse(PropertySource<?> given) {
        var ports = new EnumMap<>(above(number(given, "port-base", 8000)).byPart);
        ports.replaceAll((part, usual) -> number(given, optionOf(part), usual));
        return new Ports(text(given, "listen", THIS_MACHINE_ONLY), ports);
    }

    static boolean isOption(String name) {
        return Arrays.stream(Part.values()).map(Ports::optionOf).anyMatch(name::equals);
    }

    /** The ports to listen on, each of them free a moment ago; they are all held until the last is found. */
    Ports claim() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            var claimed = new EnumMap<Part, Integer>(Part.class);
            for (Part part : Part.values()) {
                held.add(bind(part));
                claimed.put(part, held.get(held.size() - 1).getLocalPort());
            }
            return new Ports(host, claimed);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** The port of one part. */
    public int of(Part part) {
        return byPart.get(part);
    }

    private ServerSocket bind(Part part) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, of(part)));
            return socket;
        } catch (IOException | IllegalArgumentException e) {
            throw taken(part, of(part), e);
        }
    }

    static StartFailure taken(Part part, int port, Exception cause) {
        return new StartFailure(
                "Port %d, which %s needs, is not free (%s): stop the program that uses it, or choose another with make run ARGS=--%s=N"
                        .formatted(port, part.id(), cause.getMessage(), optionOf(part)),
                cause);
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartFailure("Port " + socket.getLocalPort() + " could not be released: " + e.getMessage(), e);
        }
    }

    private static String optionOf(Part part) {
        return part.id() + "-port";
    }

    private static String text(PropertySource<?> given, String name, String usual) {
        return given.getProperty(name) instanceof String text && StringUtils.hasText(text) ? text : usual;
    }

    private static int number(PropertySource<?> given, String name, int usual) {
        var text = text(given, name, String.valueOf(usual));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartFailure("--" + name + " needs a number from 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
