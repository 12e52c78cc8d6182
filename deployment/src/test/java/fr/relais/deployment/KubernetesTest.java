package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the folders of k8s make of a cluster: each object by its own type, and what holds for all of them. */
class KubernetesTest {

    @SuppressWarnings("unused")
    private static final List<Manifests> OVERLAYS = Manifests.OVERLAYS;

    @TestFactory
    Stream<DynamicTest> eachObjectIsWhatItsTypeAllows() {
        return Manifests.ALL.stream()
                .flatMap(manifests -> manifests.objects().stream()
                        .map(object -> DynamicTest.dynamicTest(
                                manifests + " " + object.get("kind") + " " + Yamls.name(object),
                                () -> assertThat(Models.typed(object)).isNotNull())));
    }

    @Test
    void aFieldThatATypeDoesNotHaveIsRefusedWhereverItIs() {
        var policy = Manifests.PRODUCTION.objects().stream()
                .filter(object -> "NetworkPolicy".equals(object.get("kind")))
                .findFirst()
                .orElseThrow();
        var mistyped = Map.of(
                "apiVersion", policy.get("apiVersion"),
                "kind", policy.get("kind"),
                "spec", Map.of("podSelector", Map.of("matchLabel", Map.of("a", "b"))));

        assertThatThrownBy(() -> Models.typed(mistyped)).hasMessageContaining("matchLabel");
    }

    /** A file that nobody names is read by nobody, and looks as if it were in force. */
    @Test
    void everyFileIsPartOfSomethingThatIsBuilt() throws IOException {
        var read = Manifests.ALL.stream()
                .flatMap(manifests -> manifests.files().stream())
                .collect(Collectors.toSet());
        try (var files = Files.walk(Manifests.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> Stream.of("base", "overlays", "examples")
                                    .anyMatch(part -> file.startsWith(Manifests.FOLDER.resolve(part))))
                            .filter(file -> !file.endsWith(Path.of("demo/secrets"))))
                    .isNotEmpty()
                    .allMatch(read::contains);
        }
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void noTwoObjectsAreTheSame(Manifests overlay) {
        assertThat(overlay.objects())
                .extracting(object -> object.get("kind") + "/" + Yamls.name(object))
                .doesNotHaveDuplicates();
    }

    /** Whoever reads a list of a cluster's objects learns what runs, and not what it is for. */
    @Test
    void namesSayNothingOfWhatThisIsFor() {
        assertThat(Manifests.ALL)
                .allSatisfy(manifests -> assertThat(manifests.objects())
                        .extracting(Yamls::name)
                        .allSatisfy(name -> assertThat(name)
                                .matches("[a-z0-9.-]{1,63}")
                                .doesNotContainPattern("safe|house|refug|shelter|traffick|victim")));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everythingIsInTheOneNamespaceOfTheOverlay(Manifests overlay) {
        var namespace = overlay.all(Namespace.class).get(0).getMetadata().getName();

        assertThat(overlay.objects())
                .filteredOn(object -> !"Namespace".equals(object.get("kind")))
                .allSatisfy(
                        object -> assertThat(Yamls.map(object.get("metadata"))).containsEntry("namespace", namespace));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void theNamespaceRefusesPodsThatAskForMoreThanTheyNeed(Manifests overlay) {
        assertThat(overlay.all(Namespace.class))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted")
                        .containsEntry("pod-security.kubernetes.io/enforce-version", "latest"));
    }

    /** What comes from outside comes through the entrance. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void noServiceIsReachedFromOutsideByItself(Manifests overlay) {
        assertThat(overlay.all(Service.class)).isNotEmpty().allSatisfy(service -> {
            assertThat(service.getSpec().getType()).isIn(null, "ClusterIP");
            assertThat(service.getSpec().getExternalIPs()).isEmpty();
        });
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyServiceLeadsToAPortOfPodsThatThereAre(Manifests overlay) {
        assertThat(overlay.all(Service.class)).allSatisfy(service -> {
            var pods = overlay.workloads().stream()
                    .filter(workload -> workload.pod()
                            .getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .toList();
            assertThat(pods).hasSize(1);
            assertThat(service.getSpec().getSelector()).isNotEmpty();
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(port -> assertThat(pods.get(0)
                                    .pod()
                                    .getSpec()
                                    .getContainers()
                                    .get(0)
                                    .getPorts())
                            .anySatisfy(own -> {
                                assertThat(own.getName())
                                        .isEqualTo(port.getTargetPort().getStrVal());
                                assertThat(own.getContainerPort()).isEqualTo(port.getPort());
                            }));
        });
    }

    /** Operators' ports are for probes and for the collector, which asks pods: no name leads to them. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void noServiceLeadsToTheOperatorsPort(Manifests overlay) {
        assertThat(overlay.all(Service.class))
                .flatExtracting(service -> service.getSpec().getPorts())
                .noneMatch(port -> "operators".equals(port.getTargetPort().getStrVal())
                        || port.getPort() >= 9080 && port.getPort() <= 9083);
    }

    @Test
    void noSecretIsInTheRepository() throws IOException {
        assertThat(Manifests.ALL)
                .allSatisfy(manifests ->
                        assertThat(manifests.objects()).noneMatch(object -> "Secret".equals(object.get("kind"))));
        try (var files = Files.walk(Manifests.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/]{20}")
                            .doesNotContainPattern("mongodb(\\+srv)?://[^/@\\s]+:[^/@\\s]+@"));
        }
    }

    @Test
    void theServicesAreTheFourOfThisRepository() {
        assertThat(Manifests.PRODUCTION.workloads())
                .extracting(Manifests.Workload::name)
                .containsExactlyInAnyOrderElementsOf(Connection.SERVICES);
        assertThat(Set.copyOf(Connection.SERVICES)).allMatch(service -> Files.exists(Repository.path(service)));
    }
}
