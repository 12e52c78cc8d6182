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
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A real broker, on loopback. */
public final class Broker implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final int port = FreePort.next();
    private final Child child;
    private final @Nullable Path own;

    private Broker(Path folder, @Nullable Path own) throws IOException {
        this.own = own;
        var log = Files.createDirectories(folder.resolve("broker")).toString();
        var controller = Integer.toString(FreePort.next());
        this.child = Child.ofThis(
                folder, "broker", List.of(BrokerProcess.class.getName(), log, Integer.toString(port), controller));
    }

    /** Starts one that keeps what it has in that folder. */
    static Broker in(Path folder) throws IOException {
        return new Broker(folder, null);
    }

    /**
     * Starts one alone, with one compacted topic, in a folder that is gone afterwards; the topic takes records when
     * this returns.
     */
    public static Broker start(String topic) {
        try {
            var folder = Files.createTempDirectory("relais-benchmark");
            var broker = new Broker(folder, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            broker.make(List.of(topic), Map.of("cleanup.policy", "compact"));
            return broker;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Makes topics like those of the service: twelve partitions, one replica. They take records when this returns. */
    void make(List<String> names, Map<String, String> configuration) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap(), "reconnect.backoff.max.ms", 200))) {
            Stage.await(
                    child,
                    () -> !admin.describeCluster()
                            .nodes()
                            .get(2, TimeUnit.SECONDS)
                            .isEmpty());
            var topics = names.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(configuration))
                    .toList();
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
            Stage.await(child, () -> areLed(admin, names));
        } catch (Exception refused) {
            throw new IllegalStateException("topics could not be made", refused);
        }
    }

    /** A topic is known to clients a moment after it was made. */
    private static boolean areLed(Admin admin, List<String> topics) throws Exception {
        return admin.describeTopics(topics).allTopicNames().get(5, TimeUnit.SECONDS).values().stream()
                .allMatch(topic -> topic.partitions().size() == PARTITIONS
                        && topic.partitions().stream().allMatch(partition -> partition.leader() != null));
    }

    Child child() {
        return child;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void close() {
        child.stop();
        if (own != null) {
            var unused = FileSystemUtils.deleteRecursively(own.toFile());
        }
    }
}
