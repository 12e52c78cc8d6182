package fr.relais.embedded;

import java.nio.file.Path;
import java.util.Map;

import kafka.Kafka;

/**
 * A real Kafka broker as a process of its own, on loopback, until the process is told to end.
 *
 * <p>Arguments: the directory of its data, the port for clients, the port it talks to itself on.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** Runs the broker. Returns only when it has been stopped. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("usage: BrokerProcess <directory> <port> <controller port>");
            System.exit(2);
        }
        System.setProperty("logback.configurationFile", "fr/relais/embedded/broker-logback.xml");
        var settings = new BrokerSettings(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Map.of());
        BrokerStorage.prepare(settings);
        Kafka.main(new String[] {settings.file().toString()});
    }
}
