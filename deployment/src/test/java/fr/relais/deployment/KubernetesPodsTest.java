package fr.relais.deployment;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.relais.deployment.Manifests.Workload;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each pod of each overlay may, has and does. A pod that comes new has to keep all of it. */
class KubernetesPodsTest {

    /** Keycloak builds itself anew at its start, beside its own programs. It is in the overlay for trying out only. */
    private static final Set<String> WRITE_BESIDE_THEIR_PROGRAMS = Set.of("identity/identity");

    private static final List<Manifests> OVERLAYS = Manifests.OVERLAYS;

    @SuppressWarnings("unused")
    private static final List<Workload> PODS =
            OVERLAYS.stream().flatMap(overlay -> overlay.workloads().stream()).toList();

    @SuppressWarnings("unused")
    private static final List<Workload> IN_PRODUCTION = Manifests.PRODUCTION.workloads();

    @ParameterizedTest
    @FieldSource("PODS")
    void mayNothingThatItDoesNotNeed(Workload workload) {
        var pod = workload.pod().getSpec();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThanOrEqualTo(1000);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC(), pod.getShareProcessNamespace()))
                .containsOnlyNulls();
        assertThat(containers(workload)).isNotEmpty().allSatisfy(container -> {
            var may = container.getSecurityContext();
            assertThat(may.getAllowPrivilegeEscalation()).isFalse();
            assertThat(may.getPrivileged()).isFalse();
            assertThat(may.getRunAsUser()).isNull();
            assertThat(may.getRunAsNonRoot()).isNull();
            assertThat(may.getSeccompProfile()).isNull();
            assertThat(may.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(may.getCapabilities().getAdd()).isEmpty();
            assertThat(may.getReadOnlyRootFilesystem())
                    .isEqualTo(!WRITE_BESIDE_THEIR_PROGRAMS.contains(workload.name() + "/" + container.getName()));
            assertThat(container.getPorts()).allMatch(port -> port.getHostPort() == null);
        });
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void hasNoWayIntoTheCluster(Workload workload) {
        var pod = workload.pod().getSpec();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isIn(workload.name(), null);
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getVolumes())
                .allSatisfy(volume -> assertThat(kind(volume)).isIn("emptyDir", "secret", "map"));
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void writesOnlyWhereItIsMeasured(Workload workload) {
        assertThat(workload.pod().getSpec().getVolumes())
                .filteredOn(volume -> volume.getEmptyDir() != null)
                .isNotEmpty()
                .allMatch(volume -> volume.getEmptyDir().getSizeLimit() != null);
        assertThat(containers(workload))
                .allSatisfy(container -> assertThat(container.getVolumeMounts())
                        .anyMatch(mount -> mount.getMountPath().equals("/tmp")));
    }

    /** Memory that is not there for certain is taken away first from whoever has most. */
    @ParameterizedTest
    @FieldSource("PODS")
    void saysWhatItNeeds(Workload workload) {
        assertThat(containers(workload)).allSatisfy(container -> {
            var asked = container.getResources().getRequests();
            assertThat(asked).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsEntry("memory", asked.get("memory"));
            assertThat(Quantity.getAmountInBytes(asked.get("memory")).longValue())
                    .isLessThanOrEqualTo(2L << 30);
        });
    }

    @ParameterizedTest
    @FieldSource("PODS")
    void isLookedAfter(Workload workload) {
        var container = workload.pod().getSpec().getContainers().get(0);
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .doesNotContainNull();
        assertThat(workload.selector().getMatchLabels()).isNotEmpty();
        assertThat(workload.pod().getMetadata().getLabels())
                .containsAllEntriesOf(workload.selector().getMatchLabels())
                .containsEntry("app.kubernetes.io/name", workload.name());
    }

    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void isAskedAtTheOperatorsPortWhetherItRuns(Workload workload) {
        var container = workload.pod().getSpec().getContainers().get(0);
        assertThat(asked(container.getStartupProbe())).isEqualTo("operators/actuator/health/liveness");
        assertThat(asked(container.getLivenessProbe())).isEqualTo("operators/actuator/health/liveness");
        assertThat(asked(container.getReadinessProbe())).isEqualTo("operators/actuator/health/readiness");
    }

    private static String asked(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + probe.getHttpGet().getPath();
    }

    @ParameterizedTest
    @FieldSource("IN_PRODUCTION")
    void listensWhereTheServiceDoes(Workload workload) {
        var settings = Repository.read(workload.name() + "/src/main/resources/application.yml");
        assertThat(workload.pod().getSpec().getContainers().get(0).getPorts())
                .satisfiesExactlyInAnyOrder(
                        http -> {
                            assertThat(http.getName()).isEqualTo("http");
                            assertThat(settings)
                                    .containsPattern("\nserver:\n( .*\n)*?  port: " + http.getContainerPort() + "\n");
                        },
                        operators -> {
                            assertThat(operators.getName()).isEqualTo("operators");
                            assertThat(settings)
                                    .containsPattern("\nmanagement:\n( .*\n)*?  server:\n    port: "
                                            + operators.getContainerPort() + "\n");
                        });
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
                .extracting(spread -> spread.getTopologyKey() + " " + spread.getWhenUnsatisfiable())
                .containsExactlyInAnyOrder(
                        "kubernetes.io/hostname DoNotSchedule", "topology.kubernetes.io/zone ScheduleAnyway");
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
            assertThat(scale.getMetrics())
                    .singleElement()
                    .satisfies(metric -> assertThat(
                                    metric.getResource().getTarget().getAverageUtilization())
                            .isBetween(50, 80));
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

    @Test
    void isAnImageThatNobodyCanExchange() {
        assertThat(Manifests.PRODUCTION.workloads())
                .flatExtracting(KubernetesPodsTest::containers)
                .allSatisfy(container ->
                        assertThat(container.getImage()).matches("[a-z0-9./-]+/relais/[a-z-]+@sha256:[0-9a-f]{64}"));
        assertThat(Manifests.DEMO.workloads())
                .flatExtracting(KubernetesPodsTest::containers)
                .allSatisfy(container -> assertThat(container.getImage()).matches("[a-z0-9./-]+:[0-9]+\\.[0-9.]+\\S*"));
    }

    private static List<Container> containers(Workload workload) {
        var pod = workload.pod().getSpec();
        return Stream.of(pod.getInitContainers(), pod.getContainers())
                .flatMap(List::stream)
                .toList();
    }

    private static String kind(Volume volume) {
        if (volume.getEmptyDir() != null) {
            return "emptyDir";
        }
        return volume.getSecret() != null ? "secret" : volume.getConfigMap() != null ? "map" : "another";
    }
}
