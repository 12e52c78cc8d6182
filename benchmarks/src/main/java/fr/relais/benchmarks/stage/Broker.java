package fr.relais.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.relais.embedded.BrokerProcess;
import fr.relais.embedded.FreePort;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.util.FileSystemUtils;

/** A real broker alone, on loopback, with one compacted topic; in a folder that is gone afterwards. */
public final class Broker implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final int port = FreePort.next();
    private final Child child;

    private Broker(Path folder) throws IOException {
        this.folder = folder;
        var log = Files.createDirectories(folder.resolve("broker")).toString();
        var controller = Integer.toString(FreePort.next());
        this.child = Child.ofThis(
                folder, "broker", List.of(BrokerProcess.class.getName(), log, Integer.toString(port), controller));
    }

    /** Starts it; the topic takes records when this returns. */
    public static Broker start(String topic) {
        try {
            var broker = new Broker(Files.createTempDirectory("relais-benchmark"));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            broker.make(topic);
            return broker;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void make(String name) {
        var topic = new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap(), "reconnect.backoff.max.ms", 200);
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!isLed(admin, name)) {
                child.requireAlive();
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the topic has no leader");
                }
                Stage.pause(100);
            }
        } catch (Exception refused) {
            throw new IllegalStateException("the topic could not be made", refused);
        }
    }

    /** A topic is known to clients a moment after it was made. */
    private static boolean isLed(Admin admin, String name) {
        try {
            return admin.describeTopics(List.of(name)).allTopicNames().get(5, TimeUnit.SECONDS).values().stream()
                    .allMatch(topic -> topic.partitions().size() == PARTITIONS
                            && topic.partitions().stream().allMatch(partition -> partition.leader() != null));
        } catch (Exception notYet) {
            return false;
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void close() {
        child.stop();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            System.err.println("a folder was left behind");
        }
    }
}
