package fr.relais.deployment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be asked for: the page of metrics, which the tests of the services compare with what they export, and what
 * Prometheus and a cluster's nodes say themselves.
 */
final class Meters {

    static final String PAGE = "docs/metrics.md";

    /** Labels that are given to whatever is collected, and so are no matter of a service. */
    static final Set<String> OF_EVERY_TARGET = Set.of("job", "service", "instance");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ANCHOR = Pattern.compile("\\(runbook\\.md#([\\w-]+)\\)");
    private static final int LABELS = 1;
    private static final int ALERT = 4;

    /** Not of Relais: who answers the collector, which alerts are on, and what nodes say of the volumes of pods. */
    private static final Map<String, Map<String, Set<String>>> OTHERS = Map.of(
            "up", Map.of(),
            "ALERTS", Map.of("alertname", Set.of(), "alertstate", Set.of("pending", "firing")),
            "kubelet_volume_stats_available_bytes", Map.of("namespace", Set.of(), "persistentvolumeclaim", Set.of()),
            "kubelet_volume_stats_capacity_bytes", Map.of("namespace", Set.of(), "persistentvolumeclaim", Set.of()));

    private final Map<String, Map<String, Set<String>>> labels = new TreeMap<>(OTHERS);
    private final Map<String, Set<String>> anchors = new TreeMap<>();

    private Meters(String page) {
        ROW.matcher(page).results().forEach(this::take);
    }

    static Meters read() {
        return new Meters(Repository.read(PAGE));
    }

    private void take(MatchResult row) {
        var cells = Arrays.stream(row.group(3).split("(?<!\\\\)\\|"))
                .map(String::strip)
                .toList();
        var said = new HashMap<String, Set<String>>();
        for (var part : cells.get(LABELS).split(";")) {
            var codes = CODE.matcher(part).results().map(code -> code.group(1)).toList();
            if (!codes.isEmpty()) {
                // What is no closed list has no values here.
                said.put(codes.get(0), part.contains("*") ? Set.of() : Set.copyOf(codes.subList(1, codes.size())));
            }
        }
        names(row.group(1), row.group(2), said.keySet())
                .forEach(name -> said.forEach((label, values) ->
                        labels.computeIfAbsent(name, key -> new HashMap<>()).merge(label, values, Meters::together)));
        names(row.group(1), row.group(2), said.keySet())
                .forEach(name -> labels.computeIfAbsent(name, key -> new HashMap<>()));
        ANCHOR.matcher(cells.get(ALERT))
                .results()
                .forEach(anchor -> anchors.computeIfAbsent(row.group(1), key -> new TreeSet<>())
                        .add(anchor.group(1)));
    }

    private static Set<String> together(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The series that one row stands for. */
    private static List<String> names(String name, String kind, Set<String> labels) {
        if (!kind.equals("timer")) {
            return List.of(name);
        }
        var parts = Stream.of("_count", "_sum", "_max");
        return (labels.contains("le") ? Stream.concat(parts, Stream.of("_bucket")) : parts)
                .map(part -> name + part)
                .toList();
    }

    boolean has(String series) {
        return labels.containsKey(series);
    }

    /** Every label of every series, with all the values that it may have; none where those are not a closed list. */
    Map<String, Set<String>> labels() {
        var all = new TreeMap<String, Set<String>>();
        labels.values().forEach(each -> each.forEach((label, values) -> all.merge(label, values, Meters::together)));
        OF_EVERY_TARGET.forEach(label -> all.put(label, Set.of()));
        all.put("service", Set.copyOf(Connection.SERVICES));
        return all;
    }

    /** By the name of a meter: the parts of the runbook that its row says somebody is called by. */
    Map<String, Set<String>> anchors() {
        return anchors;
    }

    /** What of these questions is not there: a series, a label, or a value of a label. */
    List<String> faults(Expression asked) {
        var known = labels();
        return Stream.of(
                        asked.series().stream()
                                .filter(series ->
                                        !has(series) && Rules.recorded(series).isEmpty()),
                        asked.grouped().stream().filter(label -> !known.containsKey(label)),
                        asked.matchers()
                                .filter(matcher -> !fits(matcher, known))
                                .map(matcher -> matcher.label() + matcher.operator() + matcher.value()))
                .flatMap(faults -> faults)
                .toList();
    }

    /** Its series has the label (or may have it, where it was recorded), and the label has the value. */
    private boolean fits(Expression.Matcher matcher, Map<String, Set<String>> known) {
        var own = labels.getOrDefault(matcher.series(), known);
        var exists = own.containsKey(matcher.label()) || OF_EVERY_TARGET.contains(matcher.label());
        var values = own.getOrDefault(matcher.label(), known.getOrDefault(matcher.label(), Set.of()));
        if (!exists || values.isEmpty() || matcher.value().startsWith("$")) {
            return exists;
        }
        return matcher.exact()
                ? values.contains(matcher.value())
                : values.stream().anyMatch(value -> value.matches(matcher.value()));
    }
}
