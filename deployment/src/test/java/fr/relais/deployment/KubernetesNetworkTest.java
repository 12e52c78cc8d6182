package fr.relais.deployment;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import fr.relais.deployment.Connection.Ports;
import fr.relais.deployment.Manifests.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The policies of each overlay let through what docs/security/connections.md says, and nothing else. */
class KubernetesNetworkTest {

    @SuppressWarnings("unused")
    private static final Iterable<Manifests> OVERLAYS = Manifests.OVERLAYS;

    private static final Map<String, Ports> PORTS = Map.of(
            Manifests.PRODUCTION.toString(), new Ports(443, 27017, 9093),
            Manifests.DEMO.toString(), new Ports(8080, 27017, 9092));

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void denyWhateverIsNotNamed(Manifests overlay) {
        assertThat(new NetworkPolicies(overlay).denyingAll()).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void letPodsTurnToWhomTheTableNamesAndToNobodyElse(Manifests overlay) {
        var pods = overlay.workloads().stream().map(Workload::name).toList();
        var documented = seen(overlay, connection -> pods.contains(connection.from()));

        assertThat(new NetworkPolicies(overlay).out()).containsExactlyInAnyOrderElementsOf(documented);
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void letNobodyTurnToPodsWhomTheTableDoesNotName(Manifests overlay) {
        var pods = overlay.workloads().stream().map(Workload::name).toList();
        var documented = seen(overlay, connection -> pods.contains(connection.to()));

        assertThat(new NetworkPolicies(overlay).in()).containsExactlyInAnyOrderElementsOf(documented);
    }

    /** What the table says, as policies see it. Without a mesh a machine asks its pods by an address that is let in. */
    private static Set<Connection> seen(Manifests overlay, Predicate<Connection> which) {
        var meshed = overlay == Manifests.PRODUCTION;
        return documented(overlay).stream()
                .filter(which)
                .filter(connection -> meshed || !connection.from().equals(Connection.MACHINE))
                .map(connection -> meshed ? connection.throughMesh() : connection)
                .collect(Collectors.toSet());
    }

    /** What the table says of an overlay. */
    static Set<Connection> documented(Manifests overlay) {
        var pods = overlay.workloads().stream().map(Workload::name).toList();
        return Connection.documented(PORTS.get(overlay.toString()), pods);
    }
}
