package fr.relais.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of {@code docs/security/connections.md}, as single connections from one to another.
 *
 * @param from who begins it
 * @param to whom it leads to
 * @param port where it arrives
 */
record Connection(String from, String to, int port) implements Comparable<Connection> {

    static final String ENTRANCE = "entrance";
    static final String MONITORING = "monitoring";
    static final String NAMES = "names";
    static final String IDENTITY = "identity";
    static final String MONGODB = "mongodb";

    /** Reached by whoever may forward a port, and so by no policy. */
    private static final String ADMINISTRATION = "administration";

    static final String KAFKA = "kafka";
    static final String MAIL = "mail";

    /** Whoever runs pods asks them whether they run. */
    static final String MACHINE = "machine";

    static final String COLLECTOR = "collector";
    private static final String STORE = "store";

    /** To whom an installation lets out is its own to say; the manifests let nobody out there. */
    private static final String ELSEWHERE = "| software of members |";

    /** Where the mesh arrives, whatever port is meant. */
    private static final int MESH_PORT = 15008;

    static final List<String> STORING = List.of("capacity-service", "placement-service", "notification-service");
    static final List<String> SERVICES =
            Stream.concat(Stream.of("gateway"), STORING.stream()).toList();

    private static final Pattern PORT = Pattern.compile("\\b\\d{2,5}\\b");

    /**
     * What the table says.
     *
     * @param ports where those listen who stand beside the services
     * @param pods who is in the cluster, of Relais or beside it
     */
    static Set<Connection> documented(Ports ports, List<String> pods) {
        return Repository.read("docs/security/connections.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| From "))
                .filter(line -> !line.contains(ELSEWHERE))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .flatMap(row -> connections(row, ports, pods))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Connection> connections(List<String> row, Ports ports, List<String> pods) {
        var to = parts(row.get(2), pods);
        return parts(row.get(1), pods).stream()
                .flatMap(from -> IntStream.range(0, to.size())
                        .mapToObj(i -> new Connection(from, to.get(i), port(row.get(3), to.get(i), ports))));
    }

    /** As a policy of the network sees it where there is a mesh: between its pods one port is left. */
    Connection throughMesh() {
        return isBetweenPodsOfTheMesh() ? new Connection(from, to, MESH_PORT) : this;
    }

    /** Whether both ends have a certificate of the mesh, where there is one. */
    boolean isBetweenPodsOfTheMesh() {
        return inMesh(from) && inMesh(to);
    }

    private static boolean inMesh(String pod) {
        return SERVICES.contains(pod) || pod.equals(ENTRANCE) || pod.equals(MONITORING);
    }

    /** Where a port is not the row's it is that of whoever is asked. */
    private static int port(String cell, String to, Ports ports) {
        return switch (to) {
            case IDENTITY, ADMINISTRATION -> ports.identity();
            case KAFKA -> ports.kafka();
            case MONGODB -> ports.mongodb();
            default -> {
                var said = PORT.matcher(cell)
                        .results()
                        .map(number -> Integer.valueOf(number.group()))
                        .toList();
                yield said.size() == 1
                        ? said.get(0)
                        : said.stream()
                                .filter(number -> number % 10 == last(to))
                                .findFirst()
                                .orElseThrow();
            }
        };
    }

    private static int last(String service) {
        return SERVICES.indexOf(service);
    }

    /** Who is meant; whoever is not known here makes the test fail, and so has to be put in. */
    private static List<String> parts(String cell, List<String> pods) {
        return switch (cell) {
            case "browsers and programs of members",
                    "auditors",
                    "browsers of members",
                    "programs of members",
                    "programs of operators",
                    "browsers of administrators" -> List.of(ENTRANCE);
            case "the machine of a pod" -> List.of(MACHINE);
            case "the collector of logs" -> List.of(COLLECTOR);
            case "the store of logs" -> List.of(STORE);
            case "identity provider, from inside only" -> List.of(ADMINISTRATION);
            case "operators", "whoever keeps traces, where `relais.traces.endpoint` names one" -> List.of(MONITORING);
            case "every pod" -> pods;
            case "every service", "every service, at its start and for new keys" -> SERVICES;
            case "every service but the gateway" -> STORING;
            case "identity provider" -> List.of(IDENTITY);
            case "its own MongoDB", "MongoDB of the statistics" -> List.of(MONGODB);
            case "Kafka" -> List.of(KAFKA);
            case "mail server" -> List.of(MAIL);
            case "notification-service, where `relais.mail.host` is set" -> List.of("notification-service");
            case "names of the cluster" -> List.of(NAMES);
            default -> {
                var services = Arrays.stream(cell.split(", ")).toList();
                if (!SERVICES.containsAll(services)) {
                    throw new IllegalStateException("nobody here is called " + cell);
                }
                yield services;
            }
        };
    }

    @Override
    public int compareTo(Connection other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return from + " -> " + to + ":" + port;
    }

    /** Where those listen who are not of Relais. */
    record Ports(int identity, int mongodb, int kafka) {}
}
