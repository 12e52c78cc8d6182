package fr.relais.sandbox.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;

/** What the machine must offer before anything is started. */
final class Machine {

    private Machine() {}

    /** Refuses to start, in one line, when somebody else listens where the sandbox would. */
    static void requireFree(SandboxSettings settings) {
        taken(settings).ifPresent(taken -> {
            throw new CannotStart("Port " + taken.getValue() + " (" + taken.getKey()
                    + ") is already taken. Free it, or move all ports: RELAIS_PORT_SHIFT=100 ./relais");
        });
    }

    /** The first of the sandbox's ports on which somebody else listens, and for which part it was meant. */
    static Optional<Map.Entry<String, Integer>> taken(SandboxSettings settings) {
        return settings.ports().all().entrySet().stream()
                .filter(wanted -> !(wanted.getKey().equals("database")
                        && settings.mongodb().isPresent()))
                .filter(wanted -> taken(wanted.getValue()))
                .findFirst();
    }

    private static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
