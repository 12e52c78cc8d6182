package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.deployment.ForeignModels.PodMonitor;
import fr.relais.deployment.ForeignModels.PrometheusRule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compose and a cluster collect the same of the same, and are alarmed by the same. */
class MonitoringTest {

    private static final String ON_A_CLUSTER = "k8s/examples/monitoring/rules.yaml";
    private static final String COLLECTOR = "k8s/observability/prometheus.yml";
    private static final int OPERATORS_PORT = 9080;

    /** With {@code -Drelais.rules.write=true} it is written instead. */
    @Test
    void aClusterIsAlarmedByTheSameRules() throws IOException {
        if (Boolean.getBoolean("relais.rules.write")) {
            Files.writeString(Repository.path(ON_A_CLUSTER), onACluster());
        }

        assertThat(Repository.read(ON_A_CLUSTER)).isEqualTo(onACluster());
        assertThat(Manifests.MONITORING.all(PrometheusRule.class))
                .flatExtracting(object -> object.spec().rules().toList())
                .containsExactlyInAnyOrderElementsOf(Rules.all());
    }

    private static String onACluster() {
        return "# Written from ../../observability/rules by MonitoringTest (-Drelais.rules.write=true): change them there.\n"
                + Rules.files().stream()
                        .map(file -> """
                                ---
                                apiVersion: monitoring.coreos.com/v1
                                kind: PrometheusRule
                                metadata:
                                  name: relais-%s
                                spec:
                                %s""".formatted(
                                        file.getFileName().toString().replace(".yml", ""),
                                        indented(Repository.read(file.toString()))))
                        .collect(Collectors.joining());
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                .collect(Collectors.joining());
    }

    /** Rules look for {@code job="relais"} and for each service by its name: so every target has both. */
    @Test
    void composeAsksEveryServiceByItsName() {
        var jobs = Yamls.list(Rules.yaml(Repository.read(COLLECTOR)).get("scrape_configs"));
        assertThat(jobs).hasSize(1);
        var job = Yamls.map(jobs.get(0));

        assertThat(job).containsEntry("job_name", "relais").containsEntry("metrics_path", "/actuator/prometheus");
        assertThat(Yamls.list(job.get("static_configs")))
                .extracting(target -> List.of(
                        Yamls.map(target).get("targets"),
                        Yamls.map(Yamls.map(target).get("labels"))))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, Connection.SERVICES.size())
                        .mapToObj(number -> {
                            var service = Connection.SERVICES.get(number);
                            return List.<Object>of(
                                    List.of(service + ":" + (OPERATORS_PORT + number)), Map.of("service", service));
                        })
                        .toList());
    }

    @Test
    void aClusterAsksEveryPodByTheNameOfItsService() {
        assertThat(Manifests.MONITORING.all(PodMonitor.class)).singleElement().satisfies(monitor -> {
            var pods = Manifests.PRODUCTION.workloads();
            assertThat(pods).allSatisfy(pod -> {
                assertThat(NetworkPolicies.matches(monitor.spec().selector(), pod))
                        .isTrue();
                assertThat(pod.pod().getMetadata().getLabels())
                        .containsEntry(monitor.spec().jobLabel(), "relais")
                        .containsEntry("app.kubernetes.io/name", pod.name());
                assertThat(monitor.spec().namespaceSelector().matchNames())
                        .containsExactly(pod.deployment().getMetadata().getNamespace());
            });
            assertThat(monitor.spec().podMetricsEndpoints()).singleElement().satisfies(endpoint -> {
                assertThat(endpoint.port()).isEqualTo("operators");
                assertThat(endpoint.path()).isEqualTo("/actuator/prometheus");
                assertThat(endpoint.relabelings())
                        .containsExactly(new PodMonitor.Relabeling(
                                List.of("__meta_kubernetes_pod_label_app_kubernetes_io_name"), "service"));
            });
        });
    }

    /** Policies let in one namespace only; and Grafana's sidecar looks for a label. */
    @Test
    void aClusterKeepsItAllWhereThePoliciesLetItIn() {
        assertThat(Manifests.MONITORING.objects())
                .allSatisfy(object -> assertThat(Yamls.map(object.get("metadata")))
                        .containsEntry("namespace", Connection.MONITORING));
        assertThat(Manifests.MONITORING.all(ConfigMap.class)).singleElement().satisfies(map -> {
            assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
            assertThat(map.getMetadata().getName()).isEqualTo("relais-dashboards");
        });
    }
}
