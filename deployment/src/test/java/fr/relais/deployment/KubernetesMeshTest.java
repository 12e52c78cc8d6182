package fr.relais.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.relais.deployment.ForeignModels.AuthorizationPolicy;
import fr.relais.deployment.ForeignModels.PeerAuthentication;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Between the pods of production there is mutual TLS and nothing else (docs/decisions/0097). */
class KubernetesMeshTest {

    private static final String ENROLLED = "istio.io/dataplane-mode";

    private static final Manifests PRODUCTION = Manifests.PRODUCTION;

    @SuppressWarnings("unused")
    private static final List<Manifests> OVERLAYS = Manifests.OVERLAYS;

    private static MeshPolicies policies() {
        return new MeshPolicies(PRODUCTION.all(AuthorizationPolicy.class), PRODUCTION.workloads());
    }

    @Test
    void hasEveryPodAndLeavesNoneOut() {
        assertThat(PRODUCTION.all(Namespace.class))
                .singleElement()
                .satisfies(namespace ->
                        assertThat(namespace.getMetadata().getLabels()).containsEntry(ENROLLED, "ambient"));
        // A label or an annotation takes a pod, or a way into it, out of the mesh.
        var said = new ArrayList<String>();
        Yamls.eachMap(
                PRODUCTION.objects(),
                map -> map.keySet().stream()
                        .filter(key -> key.contains("istio.io"))
                        .forEach(said::add));
        assertThat(said).containsExactly(ENROLLED);
    }

    @Test
    void hearsNobodyWithoutACertificate() {
        assertThat(PRODUCTION.all(PeerAuthentication.class))
                .singleElement()
                .satisfies(mutual -> assertThat(mutual.spec().mtls().mode()).isEqualTo("STRICT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{portLevelMtls: {9080: {mode: PERMISSIVE}}}", "{selector: {matchLabels: {a: b}}}"})
    void hasNoWordForAPortOrAPodThatIsLeftOut(String spec) {
        assertThatThrownBy(() -> Models.typed(object("PeerAuthentication", spec)))
                .hasMessageContaining("Unrecognized field");
    }

    @Test
    void letsInByAccountAndPortWhomTheTableNames() {
        var documented = KubernetesNetworkTest.documented(PRODUCTION).stream()
                .filter(connection -> Connection.SERVICES.contains(connection.to()))
                .filter(Connection::isBetweenPodsOfTheMesh)
                .toList();

        assertThat(documented).isNotEmpty();
        assertThat(policies().in()).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void letsInNobodyElse() {
        assertThat(policies().denyingAll()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{selector: {matchLabels: {app.kubernetes.io/name: gateway}}, action: DENY, rules: [{}]}",
                "{selector: {matchLabels: {app.kubernetes.io/name: gateway}}, action: ALLOW, rules: [{}]}",
                "{action: ALLOW, rules: [{from: [{source: {principals: [cluster.local/ns/relais/sa/gateway]}}],"
                        + " to: [{operation: {ports: ['8080']}}]}]}",
                "{selector: {matchLabels: {app.kubernetes.io/name: gateway}}, action: ALLOW, rules:"
                        + " [{from: [{source: {principals: ['*']}}], to: [{operation: {ports: ['8080']}}]}]}",
                "{selector: {matchLabels: {app.kubernetes.io/name: gateway}}, action: ALLOW, rules:"
                        + " [{from: [{source: {principals: [cluster.local/ns/elsewhere/sa/gateway]}}],"
                        + " to: [{operation: {ports: ['8080']}}]}]}",
                "{selector: {matchLabels: {app.kubernetes.io/name: gateway}}, action: ALLOW, rules:"
                        + " [{from: [{source: {principals: [cluster.local/ns/relais/sa/default]}}],"
                        + " to: [{operation: {ports: ['8080']}}]}]}",
                "{selector: {matchLabels: {app.kubernetes.io/name: gateway}}, action: ALLOW, rules:"
                        + " [{from: [{source: {principals: [cluster.local/ns/relais/sa/gateway]}}]}]}"
            })
    void takesNoRuleForAnybodyOrAnyPort(String spec) {
        var policy = (AuthorizationPolicy) Models.typed(object("AuthorizationPolicy", spec));

        assertThatThrownBy(() -> new MeshPolicies(List.of(policy), PRODUCTION.workloads()).in())
                .isInstanceOf(IllegalStateException.class);
    }

    /** An account is a name for the other pods of a mesh, and nothing else: a role would make it more. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void knowsEachServiceByAnAccountThatMayNothing(Manifests overlay) {
        assertThat(overlay.all(ServiceAccount.class))
                .allSatisfy(account ->
                        assertThat(account.getAutomountServiceAccountToken()).isFalse())
                .extracting(account -> account.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(Connection.SERVICES);
        assertThat(overlay.workloads())
                .filteredOn(workload -> Connection.SERVICES.contains(workload.name()))
                .allSatisfy(workload -> assertThat(workload.pod().getSpec().getServiceAccountName())
                        .isEqualTo(workload.name()));
        assertThat(overlay.objects())
                .extracting(object -> (String) object.get("kind"))
                .noneMatch(kind -> kind.contains("Role"));
    }

    private static Map<String, Object> object(String kind, String spec) {
        return Map.of(
                "apiVersion",
                "security.istio.io/v1",
                "kind",
                kind,
                "spec",
                new Yaml(new SafeConstructor(new LoaderOptions())).load(spec));
    }
}
