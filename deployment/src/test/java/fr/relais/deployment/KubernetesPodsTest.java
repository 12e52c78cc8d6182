package fr.relais.deployment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.deployment.Manifests.Workload;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
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
