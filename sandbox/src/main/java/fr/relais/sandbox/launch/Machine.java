package fr.relais.sandbox.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What the machine must offer before anything is started. */
final class Machine {

    private Machine() {}

    /** Refuses to start, in one line, when somebody else listens where the sandbox would. */
    static void requireFree(SandboxSettings settings) {
        var wanted = settings.ports().all();
        settings.mongodb().ifPresent(given -> wanted.remove("database"));
        wanted.forEach((part, port) -> {
            if (taken(port)) {
                throw new CannotStart("Port " + port + " (" + part + ") is already taken. Free it, or move all ports: "
                        + "RELAIS_PORT_SHIFT=100 ./relais");
            }
        });
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
