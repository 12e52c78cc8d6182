package fr.relais.embedded;

import java.nio.file.Path;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker inside this process, on loopback, with its data in a directory: for tests. The sandbox gives it a
 * process of its own ({@link BrokerProcess}).
 *
 * <p>Topics are never created by being used. Closing it and starting it again in the same directory finds every record.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a broker on free ports. It takes requests when this returns. */
    public static EmbeddedBroker start(Path directory) {
        return start(directory, ATTEMPTS);
    }

    private static EmbeddedBroker start(Path directory, int attempts) {
        try {
            return start(directory, FreePort.next(), FreePort.next());
        } catch (RuntimeException portsTakenMeanwhile) {
            if (attempts <= 1) {
                throw portsTakenMeanwhile;
            }
            return start(directory, attempts - 1);
        }
    }

    /** Starts a broker on the given ports. It takes requests when this returns. */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort) {
        QuietLogs.quieten();
        var settings = new BrokerSettings(directory, port, controllerPort);
        BrokerStorage.prepare(settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    /** The port clients connect to. */
    public int port() {
        return port;
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker and waits until it has. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
