package fr.relais.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Who writes and who reads which topic, as docs/asyncapi.yaml says. */
final class AsyncApi {

    private static final Map<String, Object> DOCUMENT = Yamls.map(
            new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(Repository.read("docs/asyncapi.yaml")));

    private AsyncApi() {}

    /**
     * A topic.
     *
     * @param compacted whether of each key the last record is kept for good
     */
    record Topic(String name, boolean compacted) {}

    /**
     * One service that writes a topic, or reads it.
     *
     * @param groups in which it reads; none where it reads all by itself
     */
    record Use(String service, String topic, boolean writes, List<String> groups) {}

    static Set<Topic> topics() {
        return channels().values().stream()
                .map(Yamls::map)
                .map(channel -> new Topic(
                        (String) channel.get("address"), ((String) channel.get("description")).contains("compacted")))
                .collect(Collectors.toSet());
    }

    /** Every use; whatever every service does is one use of each. */
    static List<Use> uses() {
        return Yamls.map(DOCUMENT.get("operations")).entrySet().stream()
                .flatMap(operation ->
                        services(operation.getKey()).map(service -> use(service, Yamls.map(operation.getValue()))))
                .toList();
    }

    private static Stream<String> services(String operation) {
        return operation.startsWith("everyService")
                ? Connection.STORING.stream()
                : Connection.STORING.stream()
                        .filter(service -> operation.startsWith(service.split("-")[0])
                                && operation.matches("[a-z]+(Publishes|Reads).*"));
    }

    private static Use use(String service, Map<String, Object> operation) {
        var channel = (String) Yamls.map(operation.get("channel")).get("$ref");
        var topic = Yamls.map(channels().get(channel.substring(channel.lastIndexOf('/') + 1)));
        var writes =
                switch ((String) operation.get("action")) {
                    case "send" -> true;
                    case "receive" -> false;
                    default -> throw new IllegalStateException("neither sent nor received");
                };
        return new Use(service, (String) topic.get("address"), writes, groups(operation));
    }

    private static List<String> groups(Map<String, Object> operation) {
        if (!operation.containsKey("bindings")) {
            return List.of();
        }
        var kafka = Yamls.map(Yamls.map(operation.get("bindings")).get("kafka"));
        return Yamls.list(Yamls.map(kafka.get("groupId")).get("enum")).stream()
                .map(String.class::cast)
                .toList();
    }

    private static Map<String, Object> channels() {
        return Yamls.map(DOCUMENT.get("channels"));
    }

    /** The constant of {@code Topics} by which code names a topic. */
    static String constant(String topic) {
        return topic.replaceFirst("^relais\\.", "")
                .replaceFirst("\\.v\\d+$", "")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }
}
