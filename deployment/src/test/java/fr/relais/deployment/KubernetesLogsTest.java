package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.deployment.ForeignModels.ExternalSecret;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the collector of logs reads, what it sends where, and what it may (docs/operations/logs.md). */
class KubernetesLogsTest {

    private static final String SECRETS = "/run/secrets/";

    private final Map<String, Object> settings = new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Manifests.LOGS.configMap("collector").get("fluent-bit.yaml"));
    private final Map<String, Object> pipeline = Yamls.map(settings.get("pipeline"));
    private final PodSpec pod =
            Manifests.LOGS.all(DaemonSet.class).get(0).getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);

    private List<Map<String, Object>> parts(String of) {
        return Yamls.list(pipeline.get(of)).stream().map(Yamls::map).toList();
    }

    @Test
    void areReadOfTheServicesOfRelaisAndOfNobodyElse() {
        var relais =
                Manifests.PRODUCTION.all(Namespace.class).get(0).getMetadata().getName();

        assertThat(pipeline).containsOnlyKeys("inputs", "filters", "outputs");
        assertThat(parts("inputs"))
                .singleElement()
                .satisfies(input -> assertThat(input)
                        .containsEntry("name", "tail")
                        .containsEntry("path", "/var/log/pods/" + relais + "_*/service/*.log"));
        assertThat(Manifests.PRODUCTION.workloads())
                .allSatisfy(workload -> assertThat(workload.pod().getSpec().getContainers())
                        .extracting(Container::getName)
                        .containsExactly("service"));
    }

    @Test
    void haveTheMembersOfThePageAndNoOthers() {
        var page = Pattern.compile("with the members (.*?) and no others")
                .matcher(Repository.read("docs/security/logs.md"));
        assertThat(page.find()).isTrue();
        var named = Pattern.compile("`([a-z]+)`")
                .matcher(page.group(1).replaceAll("\\([^)]*\\)", ""))
                .results()
                .map(member -> member.group(1))
                .toList();

        // What was no line in JSON is dropped, then what is no member: nothing that a file or a machine adds is left.
        assertThat(parts("filters"))
                .containsExactly(
                        Map.of(
                                "name",
                                "parser",
                                "match",
                                "relais",
                                "key_name",
                                "log",
                                "parser",
                                "line",
                                "reserve_data",
                                false),
                        Map.of("name", "grep", "match", "relais", "regex", "line .+"),
                        Map.of("name", "record_modifier", "match", "relais", "allowlist_key", named));
        assertThat(settings.get("parsers")).isEqualTo(List.of(Map.of("name", "line", "format", "json")));
    }

    @Test
    void areSentByTlsToWhoHasShownWhoHeIsAndByNobodyElse() {
        assertThat(parts("outputs"))
                .singleElement()
                .isEqualTo(Map.ofEntries(
                        Map.entry("name", "http"),
                        Map.entry("match", "relais"),
                        Map.entry("host", "logs.example"),
                        Map.entry("port", 443),
                        Map.entry("uri", "/relais"),
                        Map.entry("format", "json_lines"),
                        Map.entry("json_date_key", false),
                        Map.entry("retry_limit", "no_limits"),
                        Map.entry("storage.total_limit_size", "1G"),
                        Map.entry("tls", true),
                        Map.entry("tls.verify", true),
                        Map.entry("tls.verify_hostname", true),
                        Map.entry("tls.min_version", "TLSv1.2"),
                        Map.entry("tls.ca_file", SECRETS + "store.pem"),
                        Map.entry("tls.crt_file", SECRETS + "collector.pem"),
                        Map.entry("tls.key_file", SECRETS + "collector.key")));
        assertThat(Manifests.LOGS.all(ExternalSecret.class))
                .singleElement()
                .satisfies(secret -> assertThat(secret.spec().data())
                        .extracting(ExternalSecret.Data::secretKey)
                        .containsExactlyInAnyOrder("store.pem", "collector.pem", "collector.key"));
    }

    @Test
    void areReadByWhoMayReadFilesOfTheMachineAndNothingElse() {
        assertThat(pod.getContainers()).hasSize(1);
        assertThat(pod.getInitContainers()).isEmpty();
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getHostPath() != null)
                .singleElement()
                .satisfies(volume -> {
                    assertThat(volume.getHostPath().getPath()).isEqualTo("/var/log/pods");
                    assertThat(container.getVolumeMounts())
                            .filteredOn(mount -> mount.getName().equals(volume.getName()))
                            .singleElement()
                            .satisfies(mount -> assertThat(mount.getReadOnly()).isTrue());
                });
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        var may = container.getSecurityContext();
        assertThat(may.getAllowPrivilegeEscalation()).isFalse();
        assertThat(may.getReadOnlyRootFilesystem()).isTrue();
        assertThat(may.getPrivileged()).isFalse();
        assertThat(may.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(may.getCapabilities().getAdd()).isEmpty();
        assertThat(container.getImage()).matches("[a-z0-9./-]+@sha256:[0-9a-f]{64}");
        assertThat(Manifests.LOGS.objects())
                .extracting(object -> (String) object.get("kind"))
                .noneMatch(kind -> kind.contains("Role") || kind.equals("Service"));
    }

    @Test
    void leaveForTheStoreAndForNobodyElse() {
        assertThat(Manifests.LOGS.all(NetworkPolicy.class)).singleElement().satisfies(policy -> {
            assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress())
                    .satisfiesExactly(
                            names -> {
                                assertThat(names.getTo().get(0).getPodSelector().getMatchLabels())
                                        .containsEntry("k8s-app", "kube-dns");
                                assertThat(names.getPorts())
                                        .allMatch(port -> port.getPort().getIntVal() == 53);
                            },
                            store -> {
                                assertThat(store.getTo())
                                        .singleElement()
                                        .satisfies(
                                                to -> assertThat(to.getIpBlock().getCidr())
                                                        .endsWith("/32"));
                                assertThat(store.getPorts())
                                        .singleElement()
                                        .satisfies(port -> assertThat(
                                                        port.getPort().getIntVal())
                                                .isEqualTo(443));
                            });
        });
    }
}
