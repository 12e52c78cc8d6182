package fr.relais.deployment;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.relais.deployment.Manifests.Workload;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How many of each pod there are in production, where, and how one of them begins and ends. */
class KubernetesReplicasTest {

    @SuppressWarnings("unused")
    private static final List<Workload> IN_PRODUCTION = Manifests.PRODUCTION.workloads();

    /**
     * A start may wait for others as long as the service says, and then has to read what was announced; one that is
     * slow for a moment is not ended. An answer that takes longer than the next question is none.
     */
    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void isGivenTheTimeThatItsStartTakes(Workload workload) {
        var patience = Pattern.compile("\\| `relais.start.patience` \\| [^|]+ \\| time \\| `(\\d+)s` \\|")
                .matcher(Repository.read("docs/settings.md"));
        assertThat(patience.find()).isTrue();
        var container = workload.pod().getSpec().getContainers().get(0);

        assertThat(seconds(container.getStartupProbe())).isBetween(3 * Integer.parseInt(patience.group(1)), 300);
        assertThat(seconds(container.getLivenessProbe())).isBetween(45, 120);
        assertThat(seconds(container.getReadinessProbe())).isBetween(10, 30);
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .allMatch(probe -> probe.getTimeoutSeconds() <= probe.getPeriodSeconds());
    }

    /** Until it is believed. */
    private static int seconds(Probe probe) {
        return probe.getPeriodSeconds() * probe.getFailureThreshold();
    }

    /** Routing ends, answers end, then what listens ends: each has the time that the service gives it. */
    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void isGivenTheTimeThatItsEndTakes(Workload workload) {
        var phase = Pattern.compile("timeout-per-shutdown-phase: (\\d+)s")
                .matcher(Repository.read(workload.name() + "/src/main/resources/application.yml"));
        assertThat(phase.find()).isTrue();
        var pod = workload.pod().getSpec();
        var before = pod.getContainers()
                .get(0)
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds();

        assertThat(before).isBetween(3L, 10L);
        assertThat(pod.getTerminationGracePeriodSeconds())
                .isGreaterThan(before + 2L * Integer.parseInt(phase.group(1)));
    }

    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void losesNoneOfItsKindBeforeAnotherOneIsReady(Workload workload) {
        var update = workload.deployment().getSpec().getStrategy().getRollingUpdate();
        assertThat(update.getMaxUnavailable().getIntVal()).isZero();
        assertThat(update.getMaxSurge().getIntVal()).isPositive();
    }

    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void standsOnMoreThanOneMachine(Workload workload) {
        assertThat(workload.pod().getSpec().getTopologySpreadConstraints())
                .allSatisfy(spread -> {
                    assertThat(NetworkPolicies.matches(spread.getLabelSelector(), workload))
                            .isTrue();
                    assertThat(spread.getLabelSelector().getMatchLabels()).isNotEmpty();
                })
                .extracting(spread ->
                        spread.getTopologyKey() + " " + spread.getWhenUnsatisfiable() + " " + spread.getMaxSkew())
                .containsExactlyInAnyOrder(
                        "kubernetes.io/hostname DoNotSchedule 1", "topology.kubernetes.io/zone ScheduleAnyway 1");
    }

    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void losesOneAtATimeToWhoeverEmptiesMachines(Workload workload) {
        assertThat(Manifests.PRODUCTION.all(PodDisruptionBudget.class))
                .filteredOn(budget -> NetworkPolicies.matches(budget.getSpec().getSelector(), workload))
                .singleElement()
                .satisfies(budget -> {
                    assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isOne();
                    assertThat(budget.getSpec().getSelector().getMatchLabels()).isNotEmpty();
                });
    }

    /** A number in the manifest would be put back at every change, whatever the load has made of it. */
    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void growsWithWhatIsAskedOfIt(Workload workload) {
        assertThat(workload.deployment().getSpec().getReplicas()).isNull();
        assertThat(scaler(workload.name()).getSpec()).satisfies(scale -> {
            assertThat(scale.getMinReplicas()).isGreaterThanOrEqualTo(2);
            assertThat(scale.getMaxReplicas()).isGreaterThan(scale.getMinReplicas());
            assertThat(scale.getMetrics()).singleElement().satisfies(metric -> {
                assertThat(metric.getType()).isEqualTo("Resource");
                assertThat(metric.getResource().getName()).isEqualTo("cpu");
                assertThat(metric.getResource().getTarget().getType()).isEqualTo("Utilization");
                assertThat(metric.getResource().getTarget().getAverageUtilization())
                        .isBetween(50, 80);
            });
        });
    }

    /** Sessions are in the memory of one gateway: who takes it away signs people out. */
    @Test
    void theGatewayIsNeverMadeFewerByItself() {
        assertThat(scaler("gateway").getSpec().getBehavior().getScaleDown().getSelectPolicy())
                .isEqualTo("Disabled");
    }

    private static HorizontalPodAutoscaler scaler(String name) {
        var found = Manifests.PRODUCTION.all(HorizontalPodAutoscaler.class).stream()
                .filter(each -> each.getSpec().getScaleTargetRef().getName().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getSpec().getScaleTargetRef().getKind()).isEqualTo("Deployment");
        return found.get(0);
    }
}
