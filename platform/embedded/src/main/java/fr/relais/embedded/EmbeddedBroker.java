package fr.relais.embedded;

import java.nio.file.Path;
import java.util.Map;

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
        return start(directory, Map.of());
    }

    /**
     * Starts a broker on free ports, as strict as a test needs it. It takes requests when this returns.
     *
     * @param more settings of Kafka's own that go before ours; clients connect to the listener {@code PLAINTEXT},
     *     whatever its protocol is
     */
    public static EmbeddedBroker start(Path directory, Map<String, String> more) {
        return start(directory, more, ATTEMPTS);
    }

    private static EmbeddedBroker start(Path directory, Map<String, String> more, int attempts) {
        try {
            return start(new BrokerSettings(directory, FreePort.next(), FreePort.next(), more));
        } catch (RuntimeException portsTakenMeanwhile) {
            if (attempts <= 1) {
                throw portsTakenMeanwhile;
            }
            return start(directory, more, attempts - 1);
        }
    }

    /** Starts a broker on the given ports. It takes requests when this returns. */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort) {
        return start(new BrokerSettings(directory, port, controllerPort, Map.of()));
    }

    private static EmbeddedBroker start(BrokerSettings settings) {
        QuietLogs.quieten();
        BrokerStorage.prepare(settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, settings.port());
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
