package fr.relais.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Nobody else listens where this service will; nothing is opened to find that out. */
@Order(40)
final class PortsCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        requireFree("server", starting);
        requireFree("management.server", starting);
    }

    private static void requireFree(String prefix, Starting starting) {
        var name = prefix + ".port";
        starting.setting(name)
                .map(port -> number(name, port))
                .filter(port -> port > 0)
                .ifPresent(port -> {
                    var address = address(prefix + ".address", starting);
                    try (var socket = new Socket()) {
                        // Not of one whose last connections only have to end.
                        socket.setReuseAddress(true);
                        socket.bind(new InetSocketAddress(address, port));
                    } catch (IOException taken) {
                        throw new CannotStart(name + " is " + port
                                + ", where this service cannot listen: it is taken, or not" + " allowed");
                    }
                });
    }

    private static int number(String name, String port) {
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException unreadable) {
            throw new CannotStart(name + " is no number");
        }
    }

    private static @Nullable InetAddress address(String name, Starting starting) {
        try {
            var set = starting.setting(name);
            return set.isEmpty() ? null : InetAddress.getByName(set.get());
        } catch (UnknownHostException unknown) {
            throw new CannotStart(name + " is no address of this machine");
        }
    }
}
