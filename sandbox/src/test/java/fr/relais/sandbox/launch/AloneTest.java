package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.contracts.Topics;
import fr.relais.embedded.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that is started alone becomes ready, as it must where an image is made: of all topics that it reads to
 * their end before, there is none that only another service makes, but for those that are made for it.
 */
class AloneTest {

    private static final Pattern READ_WHOLE = Pattern.compile("new WholeTopic<[^>]*>\\(\\s*Topics\\.(\\w+),");
    private static final Pattern READ_FIRST =
            Pattern.compile("UntilNow\\.begin\\(\\w+, List\\.of\\(Topics\\.(\\w+)\\)\\)");
    private static final Pattern MADE = Pattern.compile("new TopicsToMake\\(([^;]*)\\);");
    private static final Pattern LIST = Pattern.compile("List\\.of\\(([^)]*)\\)");
    private static final Path PLATFORM = Path.of("../platform/service-platform/src/main/java");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void waitsForNoTopicThatNobodyMakes(Service service) throws IOException {
        var read = read(service);

        assertThat(read).as("what is read of accounts").containsAll(Topics.OF_ACCOUNTS);
        assertThat(read).isSubsetOf(there(service));
    }

    /** What is made for nothing would hide what is forgotten. */
    @Test
    void nothingIsMadeThatNobodyWaitsFor() throws IOException {
        var wanting = new TreeSet<String>();
        for (var service : Set.of(Service.CAPACITY, Service.PLACEMENT, Service.NOTIFICATION)) {
            var read = read(service);
            read.removeAll(made(service));
            wanting.addAll(read);
        }

        assertThat(wanting).containsExactlyElementsOf(TopicsOfOthers.STATES);
    }

    /** It follows no topic: it is ready when it listens. */
    @Test
    void theGatewayWaitsForNothing() throws IOException {
        assertThat(Files.readString(Path.of("../gateway/src/main/resources/application.yml")))
                .contains("        readiness:\n          include: readinessState\n");
        assertThat(text(source(Service.GATEWAY))).doesNotContain("org.apache.kafka");
    }

    @Test
    void areMadeCompactedAndOnce() throws Exception {
        try (var broker = EmbeddedBroker.start(folder.resolve("broker"))) {
            TopicsOfOthers.make(broker.bootstrapServers());
            TopicsOfOthers.make(broker.bootstrapServers());

            try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(TopicsOfOthers.STATES);
                for (var name : TopicsOfOthers.STATES) {
                    var topic = new ConfigResource(Type.TOPIC, name);
                    var settings =
                            admin.describeConfigs(Set.of(topic)).all().get().get(topic);
                    assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
                }
            }
        }
    }

    private static Set<String> there(Service service) throws IOException {
        var there = made(service);
        there.addAll(TopicsOfOthers.STATES);
        return there;
    }

    /** Its own, and those of which every service is ready to make the first. */
    private static Set<String> made(Service service) throws IOException {
        var lists = MADE.matcher(text(source(service)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(lists).hasSize(1);
        // Its events, its states; the third list is what it reads in a group, which nobody waits for.
        var made = LIST.matcher(lists.get(0))
                .results()
                .limit(2)
                .flatMap(list -> Stream.of(list.group(1).split("[\\s,]+")))
                .filter(name -> !name.isEmpty())
                .map(name -> topic(name.substring("Topics.".length())))
                .collect(Collectors.toCollection(TreeSet::new));
        made.addAll(Topics.OF_ACCOUNTS);
        return made;
    }

    private static Set<String> read(Service service) throws IOException {
        var text = text(source(service)) + text(PLATFORM);
        var read = new TreeSet<String>();
        for (var pattern : Set.of(READ_WHOLE, READ_FIRST)) {
            pattern.matcher(text).results().forEach(found -> read.add(topic(found.group(1))));
        }
        var readers = READ_WHOLE.matcher(text).results().count();
        assertThat(readers)
                .as("every reader is understood")
                .isEqualTo(Pattern.compile("new WholeTopic<")
                        .matcher(text)
                        .results()
                        .count());
        return read;
    }

    private static Path source(Service service) {
        return Path.of("..", service.module(), "src/main/java");
    }

    private static String topic(String constant) {
        try {
            return (String) Topics.class.getField(constant).get(null);
        } catch (ReflectiveOperationException unknown) {
            throw new AssertionError(constant, unknown);
        }
    }

    private static String text(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
