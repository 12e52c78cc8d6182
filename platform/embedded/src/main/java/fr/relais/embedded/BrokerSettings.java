package fr.relais.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of a small broker that is alone: controller and broker in one, one replica of everything, few threads.
 *
 * @param directory where everything it keeps is kept
 * @param port where clients connect; 0 for any
 * @param controllerPort where the broker talks to itself; never 0
 * @param more what goes before the settings of this class
 */
record BrokerSettings(Path directory, int port, int controllerPort, Map<String, String> more) {

    private static final String HOST = "127.0.0.1";
    private static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("min.insync.replicas", "1"));
    private static final Map<String, String> STRICT =
            Map.of("auto.create.topics.enable", "false", "log.retention.hours", "168");
    /** After a kill the broker waits for its own old session to end: 9 s by default. */
    private static final Map<String, String> SOON_READY = Map.of(
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "500",
            "group.initial.rebalance.delay.ms", "0",
            "group.min.session.timeout.ms", "1000");

    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "num.recovery.threads.per.data.dir", "2",
            "log.cleaner.dedupe.buffer.size", "8388608",
            "log.index.size.max.bytes", "1048576",
            "metrics.num.samples", "1",
            "telemetry.max.bytes", "1");

    Properties properties() {
        var properties = new Properties();
        ALONE.forEach(properties::setProperty);
        STRICT.forEach(properties::setProperty);
        SOON_READY.forEach(properties::setProperty);
        SMALL.forEach(properties::setProperty);
        properties.setProperty("log.dirs", logDirectory().toString());
        properties.setProperty(
                "listeners", "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
        properties.setProperty("controller.quorum.voters", "1@%s:%d".formatted(HOST, controllerPort));
        more.forEach(properties::setProperty);
        return properties;
    }

    Path logDirectory() {
        return directory.toAbsolutePath().resolve("log");
    }

    Path file() {
        return directory.toAbsolutePath().resolve("server.properties");
    }

    boolean isFormatted() {
        return logDirectory().resolve("meta.properties").toFile().exists();
    }
}
