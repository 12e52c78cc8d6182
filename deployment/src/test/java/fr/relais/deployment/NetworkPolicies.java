package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.deployment.Manifests.Workload;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import org.jspecify.annotations.Nullable;

/** What the policies of one overlay let through, as single connections. A rule for anybody or any port is refused. */
final class NetworkPolicies {

    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    /** What stands in a namespace of its own, by the namespace's name. */
    private static final Map<String, String> BESIDE = Map.of(
            "traefik", Connection.ENTRANCE,
            "monitoring", Connection.MONITORING,
            "mongodb", Connection.MONGODB,
            "kafka", Connection.KAFKA,
            "mail", Connection.MAIL,
            "kube-system", Connection.NAMES);

    /** Where the machine asks from whether a pod of the mesh runs. */
    private static final String FROM_THE_MACHINE = "169.254.7.127/32";

    /** Of a namespace that is full of others, who is meant; of any other whoever is there. */
    private static final Map<String, Map<String, String>> AMONG_OTHERS =
            Map.of("kube-system", Map.of("k8s-app", "kube-dns"));

    private static final int NAMES_PORT = 53;

    private final List<NetworkPolicy> policies;
    private final List<Workload> workloads;

    NetworkPolicies(Manifests manifests) {
        this.policies = manifests.all(NetworkPolicy.class);
        this.workloads = manifests.workloads();
    }

    /** Which policies are for a pod, and let nothing through by themselves. */
    List<NetworkPolicy> denyingAll() {
        return policies.stream()
                .filter(policy -> isEmpty(policy.getSpec().getPodSelector()))
                .filter(policy -> Set.copyOf(policy.getSpec().getPolicyTypes()).equals(Set.of("Ingress", "Egress")))
                .filter(policy -> policy.getSpec().getIngress().isEmpty()
                        && policy.getSpec().getEgress().isEmpty())
                .toList();
    }

    /** Whom pods may turn to. */
    Set<Connection> out() {
        return collected(policies.stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream()
                        .flatMap(rule -> named(rule.getTo()).stream()
                                .flatMap(peer -> whose(peer).stream()
                                        .flatMap(to -> selected(policy)
                                                .flatMap(from -> ports(rule.getPorts(), workload(to)).stream()
                                                        .map(port -> new Connection(from.name(), to, port))))))));
    }

    /** Who may turn to pods. */
    Set<Connection> in() {
        return collected(policies.stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream()
                        .flatMap(rule -> named(rule.getFrom()).stream()
                                .flatMap(peer -> whose(peer).stream()
                                        .flatMap(from -> selected(policy)
                                                .flatMap(to -> ports(rule.getPorts(), to).stream()
                                                        .map(port -> new Connection(from, to.name(), port))))))));
    }

    private static Set<Connection> collected(Stream<Connection> connections) {
        return connections.collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Workload> selected(NetworkPolicy policy) {
        return workloads.stream().filter(workload -> matches(policy.getSpec().getPodSelector(), workload));
    }

    private @Nullable Workload workload(String name) {
        return workloads.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<NetworkPolicyPeer> named(List<NetworkPolicyPeer> peers) {
        if (peers.isEmpty()) {
            throw new IllegalStateException("a rule for anybody");
        }
        return peers;
    }

    /**
     * Who is meant by a peer: pods here, whatever is in a namespace beside, or an address: the identity provider's or
     * the machine's.
     */
    private List<String> whose(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            var block = peer.getIpBlock();
            if (!block.getCidr().endsWith("/32") || !block.getExcept().isEmpty()) {
                throw new IllegalStateException("more than one address, or none: " + peer);
            }
            return List.of(
                    peer.getIpBlock().getCidr().equals(FROM_THE_MACHINE) ? Connection.MACHINE : Connection.IDENTITY);
        }
        if (peer.getNamespaceSelector() != null) {
            var namespace = labels(peer.getNamespaceSelector()).get(NAMESPACE);
            if (peer.getNamespaceSelector().getMatchLabels().size() != 1 || !BESIDE.containsKey(namespace)) {
                throw new IllegalStateException("a namespace that is not known: " + peer);
            }
            if (!labels(peer.getPodSelector()).equals(AMONG_OTHERS.getOrDefault(namespace, Map.of()))) {
                throw new IllegalStateException("others of that namespace than are known: " + peer);
            }
            return List.of(BESIDE.get(namespace));
        }
        var pods = workloads.stream()
                .filter(workload -> matches(peer.getPodSelector(), workload))
                .map(Workload::name)
                .toList();
        if (pods.isEmpty() || isEmpty(peer.getPodSelector())) {
            throw new IllegalStateException("nobody, or everybody: " + peer);
        }
        return pods;
    }

    private static Map<String, String> labels(@Nullable LabelSelector selector) {
        if (selector == null) {
            return Map.of();
        }
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalStateException("not known: " + selector);
        }
        return selector.getMatchLabels();
    }

    /** A port that is called by a name is looked up in the pod where it is. */
    private static List<Integer> ports(List<NetworkPolicyPort> ports, @Nullable Workload of) {
        if (ports.isEmpty() || ports.stream().anyMatch(port -> port.getEndPort() != null)) {
            throw new IllegalStateException("a rule for any port");
        }
        requireProtocols(ports);
        return ports.stream().map(port -> number(port.getPort(), of)).toList();
    }

    /** Names are asked for by packets first, and by a connection when the answer is long; all else is connections. */
    private static void requireProtocols(List<NetworkPolicyPort> ports) {
        var asked = ports.stream()
                .map(port ->
                        port.getPort().getIntVal() + " " + (port.getProtocol() == null ? "TCP" : port.getProtocol()))
                .toList();
        var names = List.of(NAMES_PORT + " UDP", NAMES_PORT + " TCP");
        if (!asked.equals(names) && !asked.stream().allMatch(one -> one.endsWith(" TCP") && !names.contains(one))) {
            throw new IllegalStateException("protocols that are not known: " + asked);
        }
    }

    private static int number(IntOrString port, @Nullable Workload of) {
        if (port.getIntVal() != null) {
            return port.getIntVal();
        }
        if (of == null) {
            throw new IllegalStateException("a named port of somebody unknown: " + port.getStrVal());
        }
        return of.pod().getSpec().getContainers().get(0).getPorts().stream()
                .filter(each -> each.getName().equals(port.getStrVal()))
                .findFirst()
                .orElseThrow()
                .getContainerPort();
    }

    private static boolean isEmpty(LabelSelector selector) {
        return selector.getMatchLabels().isEmpty()
                && selector.getMatchExpressions().isEmpty();
    }

    /** Whether a selector means the pods of a workload. */
    static boolean matches(LabelSelector selector, Workload workload) {
        var labels = workload.pod().getMetadata().getLabels();
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> {
                    if (!expression.getOperator().equals("In")) {
                        throw new IllegalStateException("not known: " + expression);
                    }
                    return expression.getValues().contains(labels.get(expression.getKey()));
                });
    }
}
