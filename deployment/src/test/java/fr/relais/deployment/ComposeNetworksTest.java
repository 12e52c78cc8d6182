package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who can reach whom in {@code docker-compose.yml}: those of {@code docs/security/connections.md}, and no others. */
class ComposeNetworksTest {

    private static final ComposeFile FILE = ComposeFile.read();
    private static final Connection.Ports PORTS = new Connection.Ports(8080, 27017, 9092);

    /** They begin no connection, so it does not matter whether they could. */
    private static final Set<String> ANSWER_ONLY = Set.of("mongodb", "kafka", "identity", "tempo", "mailpit");

    /** They come from outside, from the container itself, or are not there: logs stay on the machine. */
    private static final Set<String> ELSEWHERE = Set.of(Connection.ENTRANCE, Connection.MACHINE, Connection.COLLECTOR);

    /** Beside Relais, and not in the table: who sets the provider up, who shows figures and traces, who keeps mail. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "identity-clients", Set.of("identity"),
            "demo-accounts", Set.of("identity"),
            "demo", Set.of("identity", "gateway"),
            "identity", Set.of("mailpit"),
            "grafana", Set.of("prometheus", "tempo"),
            "prometheus", Set.of("tempo"));

    /** Whom operators ask: for a token, for what services tell them, for figures. */
    private static final Set<String> OF_OPERATORS = Set.of(
            "identity",
            "gateway",
            "capacity-service",
            "placement-service",
            "notification-service",
            "prometheus",
            "tempo");

    /** Of those that come and go, none listens. */
    private static final Set<String> DEAF = Set.of("identity-clients", "demo-accounts", "demo", "operators");

    private record Pair(String from, String to) {

        boolean within(String network) {
            return members(network).containsAll(List.of(from, to));
        }
    }

    private static List<String> members(String network) {
        return FILE.services().entrySet().stream()
                .filter(each -> each.getValue().networks().contains(network))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Pair> documented() {
        return Connection.documented(PORTS, List.of()).stream()
                .filter(each -> !ELSEWHERE.contains(each.from()))
                .map(each -> new Pair(whoBegins(each.from()), whoAnswers(each.to())))
                .collect(Collectors.toSet());
    }

    private static String whoBegins(String name) {
        return name.equals(Connection.MONITORING) ? "prometheus" : name;
    }

    private static String whoAnswers(String name) {
        return switch (name) {
            case Connection.MONITORING -> "tempo";
            case Connection.MAIL -> "mailpit";
            default -> name;
        };
    }

    @Test
    void everybodyReachesWhomHeMust() {
        assertThat(documented())
                .hasSizeGreaterThan(15)
                .allSatisfy(pair -> assertThat(FILE.networks().keySet().stream().anyMatch(pair::within))
                        .as(pair.toString())
                        .isTrue());
    }

    @Test
    void nobodyReachesAnybodyElse() {
        var wrong = new TreeSet<String>();
        for (var network : FILE.networks().keySet()) {
            for (var from : members(network)) {
                for (var to : members(network)) {
                    if (!from.equals(to) && !mayBeTogether(from, to)) {
                        wrong.add(network + ": " + from + " and " + to);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A network has no direction: one of the two begins, or neither does. */
    private static boolean mayBeTogether(String one, String other) {
        return begins(one, other)
                || begins(other, one)
                || (ANSWER_ONLY.contains(one) && ANSWER_ONLY.contains(other))
                || (DEAF.contains(one) && DEAF.contains(other))
                || (DEAF.contains(one) && other.equals("gateway"))
                || (DEAF.contains(other) && one.equals("gateway"));
    }

    private static boolean begins(String from, String to) {
        return documented().contains(new Pair(from, to))
                || (from.equals("operators") && OF_OPERATORS.contains(to))
                || BESIDE.getOrDefault(from, Set.of()).contains(to);
    }

    @Test
    void whatIsInsideLeadsNowhereElse() {
        assertThat(FILE.networks().entrySet().stream()
                        .filter(each -> !each.getValue().internal())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("entrance", "watching");
        assertThat(members("watching")).containsExactly("grafana");
        assertThat(members("entrance"))
                .containsExactlyInAnyOrder(
                        "gateway", "identity", "identity-clients", "demo-accounts", "demo", "operators");
    }

    @Test
    void onlyThisMachineComesIn() {
        var ports = FILE.services().entrySet().stream()
                .filter(each -> !each.getValue().ports().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().ports()));

        assertThat(ports)
                .isEqualTo(Map.of(
                        "gateway", List.of("127.0.0.1:8080:8080"),
                        "identity", List.of("127.0.0.1:8180:8080"),
                        "grafana", List.of("127.0.0.1:3000:3000")));
        assertThat(FILE.service("grafana").profiles()).containsExactly("observability");
    }

    @Test
    void everyNetworkIsUsed() {
        assertThat(FILE.networks().keySet())
                .allSatisfy(network -> assertThat(members(network)).isNotEmpty());
        assertThat(FILE.services().values().stream().flatMap(each -> each.networks().stream()))
                .allMatch(FILE.networks()::containsKey);
    }
}
