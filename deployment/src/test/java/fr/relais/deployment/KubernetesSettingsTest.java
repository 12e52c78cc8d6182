package fr.relais.deployment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.relais.deployment.Manifests.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What services are told by the manifests, and where their secrets come from. */
class KubernetesSettingsTest {

    private static final String SECRETS = "/run/secrets/";

    private static Stream<Arguments> services() {
        return Manifests.OVERLAYS.stream()
                .flatMap(overlay -> overlay.workloads().stream()
                        .filter(workload -> Connection.SERVICES.contains(workload.name()))
                        .map(workload -> Arguments.of(overlay, workload)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void areSettingsThatTheServiceHas(Manifests overlay, Workload service) {
        assertThat(environment(overlay, service).keySet())
                .isNotEmpty()
                .allMatch(variable -> DeclaredSettings.declares(service.name(), variable));
    }

    /** What is said twice is in force once, and the reader does not know which. */
    @ParameterizedTest
    @MethodSource("services")
    void areSaidOnce(Manifests overlay, Workload service) {
        var container = service.pod().getSpec().getContainers().get(0);
        var names = Stream.concat(
                container.getEnv().stream().map(each -> each.getName()),
                container.getEnvFrom().stream()
                        .flatMap(from ->
                                overlay
                                        .configMap(generatedAs(
                                                from.getConfigMapRef().getName()))
                                        .keySet()
                                        .stream()));

        assertThat(names.toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("services")
    void areNoSecrets(Manifests overlay, Workload service) {
        var container = service.pod().getSpec().getContainers().get(0);
        assertThat(container.getEnv()).allMatch(variable -> variable.getValueFrom() == null);
        assertThat(container.getEnvFrom()).allMatch(from -> from.getSecretRef() == null);
        assertThat(environment(overlay, service)).allSatisfy((name, value) -> {
            if (name.matches(".*(SECRET|PASSWORD|KEY|URI)(_?FILE)?")) {
                assertThat(value).as(name).startsWith(SECRETS);
            }
        });
    }

    /** Each service has a secret of its own, and mounts no other: nobody reads another one's keys. */
    @ParameterizedTest
    @MethodSource("services")
    void comeWithOneSecretThatIsTheServicesOwn(Manifests overlay, Workload service) {
        assertThat(service.pod().getSpec().getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .singleElement()
                .satisfies(volume -> {
                    assertThat(volume.getSecret().getSecretName()).isEqualTo(service.name());
                    assertThat(volume.getSecret().getDefaultMode()).isEqualTo(0440);
                    assertThat(service.pod().getSpec().getContainers().get(0).getVolumeMounts())
                            .filteredOn(mount -> mount.getName().equals(volume.getName()))
                            .singleElement()
                            .satisfies(mount -> {
                                assertThat(mount.getMountPath() + "/").isEqualTo(SECRETS);
                                assertThat(mount.getReadOnly()).isTrue();
                                assertThat(mount.getSubPath())
                                        .as("a subPath never changes")
                                        .isNull();
                            });
                });
    }

    @ParameterizedTest
    @MethodSource("services")
    void sayWhereTheOthersListen(Manifests overlay, Workload service) {
        assertThat(environment(overlay, service))
                .allSatisfy((name, value) -> Connection.SERVICES.stream()
                        .filter(other -> value.startsWith("http://" + other + ":"))
                        .forEach(other -> assertThat(value)
                                .isEqualTo("http://" + other + ":808" + Connection.SERVICES.indexOf(other))));
    }

    @Test
    void inProductionNothingIsSaidInTheClear() {
        assertThat(services().filter(each -> each.get()[0] == Manifests.PRODUCTION))
                .hasSize(4)
                .allSatisfy(each -> {
                    var service = (Workload) each.get()[1];
                    var environment = environment(Manifests.PRODUCTION, service);
                    assertThat(environment)
                            .containsEntry("SPRING_PROFILES_ACTIVE", "production")
                            .doesNotContainKeys(
                                    "RELAIS_KAFKA_REPLICATION", "RELAIS_KAFKA_MIN_IN_SYNC", "RELAIS_CLOCK_FILE");
                    assertThat(environment.values())
                            .filteredOn(value -> value.startsWith("http:"))
                            .allMatch(value -> Connection.SERVICES.stream()
                                    .anyMatch(other -> value.startsWith("http://" + other + ":")));
                    if (Connection.STORING.contains(service.name())) {
                        assertThat(environment).containsKeys("RELAIS_KAFKA_TRUST_FILE", "RELAIS_KAFKA_IDENTITY_FILE");
                    }
                });
    }

    /** Somebody who tries it out must not take it for what people may be entrusted to. */
    @Test
    void theOneForTryingOutDoesNotPassForProduction() {
        assertThat(Manifests.DEMO.configMap("every-service")).doesNotContainKey("SPRING_PROFILES_ACTIVE");
        assertThat(Repository.read("k8s/overlays/demo/kustomization.yaml")).contains("Never put a real person into it");
    }

    /** The services' files that must exist, by service. */
    static Map<String, List<String>> files(Manifests overlay) {
        var files = new LinkedHashMap<String, List<String>>();
        overlay.workloads().stream()
                .filter(workload -> Connection.SERVICES.contains(workload.name()))
                .forEach(workload -> files.put(
                        workload.name(),
                        environment(overlay, workload).values().stream()
                                .filter(value -> value.startsWith(SECRETS))
                                .map(value -> value.substring(SECRETS.length()))
                                .sorted()
                                .toList()));
        return files;
    }

    private static Map<String, String> environment(Manifests overlay, Workload workload) {
        var container = workload.pod().getSpec().getContainers().get(0);
        var environment = new HashMap<String, String>();
        container
                .getEnvFrom()
                .forEach(from -> environment.putAll(
                        overlay.configMap(generatedAs(from.getConfigMapRef().getName()))));
        container.getEnv().forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        return environment;
    }

    private static String generatedAs(String name) {
        return name.replaceFirst("-[a-z0-9]{10}$", "");
    }
}
