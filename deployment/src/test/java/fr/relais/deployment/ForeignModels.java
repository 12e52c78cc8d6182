package fr.relais.deployment;

import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * Objects of others: the fields of their definitions that are in use here. A field that would weaken what these objects
 * are for, such as a port that the mesh leaves out, is not among them, and so is refused.
 */
final class ForeignModels {

    private ForeignModels() {}

    /** Traefik's {@code tlsoptions.traefik.io}. */
    record TLSOption(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(String minVersion, boolean sniStrict, List<String> cipherSuites) {}
    }

    /** Istio's {@code peerauthentications.security.istio.io}, for a whole namespace and all ports. */
    record PeerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(MutualTls mtls) {}

        record MutualTls(String mode) {}
    }

    /** Istio's {@code authorizationpolicies.security.istio.io}, as far as it is judged without looking at a request. */
    record AuthorizationPolicy(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(
                @Nullable Selector selector,
                @Nullable String action,
                @Nullable List<Rule> rules) {}

        record Selector(Map<String, String> matchLabels) {}

        record Rule(@Nullable List<From> from, @Nullable List<To> to) {}

        record From(Source source) {}

        record Source(List<String> principals) {}

        record To(Operation operation) {}

        record Operation(List<String> ports) {}
    }

    /** cert-manager's {@code certificates.cert-manager.io}. */
    record Certificate(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(String secretName, List<String> dnsNames, IssuerRef issuerRef, PrivateKey privateKey) {}

        record IssuerRef(String group, String kind, String name) {}

        record PrivateKey(String algorithm, int size, String rotationPolicy) {}
    }

    /** cert-manager's {@code clusterissuers.cert-manager.io}. */
    record ClusterIssuer(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(Acme acme) {}

        record Acme(String server, Key privateKeySecretRef, List<Solver> solvers) {}

        record Solver(Dns01 dns01) {}

        record Dns01(Rfc2136 rfc2136) {}

        record Rfc2136(String nameserver, String tsigKeyName, String tsigAlgorithm, Key tsigSecretSecretRef) {}

        record Key(String name, @Nullable String key) {}
    }

    /** {@code externalsecrets.external-secrets.io}. */
    record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(String refreshInterval, StoreRef secretStoreRef, Target target, List<Data> data) {}

        record StoreRef(String name, String kind) {}

        record Target(
                String name,
                String creationPolicy,
                String deletionPolicy,
                @Nullable Template template) {}

        record Template(String engineVersion, String mergePolicy, Map<String, String> data) {}

        record Data(
                String secretKey,
                RemoteRef remoteRef,
                @Nullable SourceRef sourceRef) {}

        record SourceRef(StoreRef storeRef) {}

        record RemoteRef(
                String key, String property, @Nullable String decodingStrategy) {}
    }

    /** {@code secretstores.external-secrets.io}. */
    record SecretStore(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(Provider provider) {}

        record Provider(Kubernetes kubernetes) {}

        record Kubernetes(String remoteNamespace, Server server, Auth auth) {}

        record Server(CaProvider caProvider) {}

        record CaProvider(String type, String name, String key) {}

        record Auth(Account serviceAccount) {}

        record Account(String name) {}
    }

    /** {@code prometheusrules.monitoring.coreos.com}. */
    record PrometheusRule(String apiVersion, String kind, ObjectMeta metadata, Rules spec) {}

    /** {@code podmonitors.monitoring.coreos.com}. */
    record PodMonitor(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(
                String jobLabel, Names namespaceSelector, LabelSelector selector, List<Endpoint> podMetricsEndpoints) {}

        record Names(List<String> matchNames) {}

        record Endpoint(String port, String path, String interval, List<Relabeling> relabelings) {}

        record Relabeling(List<String> sourceLabels, String targetLabel) {}
    }
}
