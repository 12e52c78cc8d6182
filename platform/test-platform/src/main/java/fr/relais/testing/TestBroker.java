package fr.relais.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.relais.embedded.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.testcontainers.kafka.KafkaContainer;

import static org.awaitility.Awaitility.await;

/**
 * The Kafka broker of the tests, one for each JVM, started when first asked for.
 *
 * <p>It is the embedded one (a real broker in this JVM); one in a container with {@code -Drelais.test.containers=true};
 * or the one that {@code RELAIS_TEST_KAFKA_BOOTSTRAP} names. It says on standard output which it is. No topic exists
 * until somebody creates it.
 */
public final class TestBroker {

    /** The variable that names a broker to be used instead. */
    public static final String VARIABLE = "RELAIS_TEST_KAFKA_BOOTSTRAP";

    private static final String IMAGE = "apache/kafka:4.2.1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PARTITIONS = 3;

    private TestBroker() {}

    /** What clients call {@code bootstrap.servers}. */
    public static String bootstrapServers() {
        return Server.PROVIDED.address();
    }

    /** Creates a topic of three partitions that no other test uses, and returns its name. */
    public static String freshTopic() {
        var topic = "test-" + UUID.randomUUID();
        createTopics(topic);
        return topic;
    }

    /** Makes sure that topics of these names exist, with three partitions when they did not. */
    public static void createTopics(String... names) {
        create(Arrays.stream(names).map(TestBroker::topic).toList());
    }

    /** Makes sure that a topic of this name exists, compacted and with three partitions when it did not. */
    public static void createCompactedTopic(String name) {
        create(List.of(topic(name).configs(Map.of("cleanup.policy", "compact"))));
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
    }

    private static void create(Collection<NewTopic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(topics).values().values().forEach(TestBroker::awaitUnlessPresent);
            var names = topics.stream().map(NewTopic::name).toList();
            await().atMost(PATIENCE).until(() -> namesKnownTo(admin).containsAll(names));
        }
    }

    /** The broker hears of a new topic from its controller, a moment after the topic was created. */
    private static Set<String> namesKnownTo(Admin admin) throws Exception {
        return admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void awaitUnlessPresent(KafkaFuture<Void> creation) {
        try {
            creation.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the broker did not create a topic", refused);
            }
        } catch (TimeoutException late) {
            throw new IllegalStateException("the broker did not create a topic in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a topic was created", interrupted);
        }
    }

    private static final class Server {

        static final Provided PROVIDED =
                Provided.of("broker", System.getenv(VARIABLE), Server::inContainer, Server::embedded);

        /** Lives as long as this JVM: Testcontainers removes it afterwards. */
        @SuppressWarnings("resource")
        private static String inContainer() {
            var container = new KafkaContainer(IMAGE);
            container.start();
            return container.getBootstrapServers();
        }

        private static String embedded() {
            try {
                var directory = Files.createTempDirectory("relais-test-broker");
                var broker = EmbeddedBroker.start(directory);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, directory)));
                return broker.bootstrapServers();
            } catch (IOException full) {
                throw new UncheckedIOException("no directory for the broker", full);
            }
        }

        private static void stop(EmbeddedBroker broker, Path directory) {
            broker.close();
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException leftToTheSystem) {
                System.err.println("[relais tests] a temporary directory was not removed");
            }
        }
    }
}
