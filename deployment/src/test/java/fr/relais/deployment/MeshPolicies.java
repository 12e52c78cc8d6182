package fr.relais.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.deployment.ForeignModels.AuthorizationPolicy;
import fr.relais.deployment.ForeignModels.AuthorizationPolicy.Rule;
import fr.relais.deployment.Manifests.Workload;
import org.jspecify.annotations.Nullable;

/**
 * Whom the mesh lets in, as single connections. A rule that names no account, no port, or more of them than it writes
 * down is refused.
 */
final class MeshPolicies {

    private static final String ALLOW = "ALLOW";
    private static final Pattern ACCOUNT = Pattern.compile("cluster\\.local/ns/([a-z-]+)/sa/([a-z-]+)");

    private final List<AuthorizationPolicy> policies;
    private final List<Workload> workloads;

    MeshPolicies(List<AuthorizationPolicy> policies, List<Workload> workloads) {
        this.policies = policies;
        this.workloads = workloads;
    }

    /** Which policies are for every pod and let nobody in. */
    List<AuthorizationPolicy> denyingAll() {
        return policies.stream().filter(MeshPolicies::isEmpty).toList();
    }

    /** Who may turn to pods. */
    Set<Connection> in() {
        return policies.stream()
                .filter(policy -> !isEmpty(policy))
                .flatMap(this::letIn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEmpty(AuthorizationPolicy policy) {
        var spec = policy.spec();
        return spec.selector() == null && spec.action() == null && spec.rules() == null;
    }

    private Stream<Connection> letIn(AuthorizationPolicy policy) {
        if (!ALLOW.equals(policy.spec().action())) {
            throw new IllegalStateException("lets nobody in: " + policy);
        }
        var to = selected(policy);
        return some(policy.spec().rules()).stream()
                .flatMap(rule -> accounts(rule)
                        .flatMap(account ->
                                ports(rule).map(port -> new Connection(whose(account), to, Integer.parseInt(port)))));
    }

    private static Stream<String> accounts(Rule rule) {
        return some(rule.from()).stream().flatMap(from -> some(from.source().principals()).stream());
    }

    private static Stream<String> ports(Rule rule) {
        return some(rule.to()).stream().flatMap(to -> some(to.operation().ports()).stream());
    }

    private static <T> List<T> some(@Nullable List<T> named) {
        if (named == null || named.isEmpty()) {
            throw new IllegalStateException("a rule for anybody or any port");
        }
        return named;
    }

    /** The one kind of pod that is meant. */
    private String selected(AuthorizationPolicy policy) {
        var selector = policy.spec().selector();
        var pods = workloads.stream()
                .filter(workload -> selector != null
                        && workload.pod()
                                .getMetadata()
                                .getLabels()
                                .entrySet()
                                .containsAll(selector.matchLabels().entrySet()))
                .map(Workload::name)
                .toList();
        if (pods.size() != 1) {
            throw new IllegalStateException("not one kind of pod: " + policy);
        }
        return pods.get(0);
    }

    /** Who runs as an account. */
    private String whose(String account) {
        var parts = ACCOUNT.matcher(account);
        if (!parts.matches()) {
            throw new IllegalStateException("not one account: " + account);
        }
        return switch (parts.group(1)) {
            case "relais" ->
                workloads.stream()
                        .filter(workload ->
                                parts.group(2).equals(workload.pod().getSpec().getServiceAccountName()))
                        .map(Workload::name)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nobody runs as " + account));
            case "traefik" -> Connection.ENTRANCE;
            case "monitoring" -> Connection.MONITORING;
            default -> throw new IllegalStateException("nobody is known in the namespace of " + account);
        };
    }
}
