package fr.relais.placement.domain.territory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/** The map as the rules need it: neighbourhood, distance in borders crossed, oceans, and what a danger zone covers. */
public final class Territory {

    private final Map<String, Departement> byCode;
    private final Map<String, Set<String>> covered;
    private final Map<String, Set<String>> byLand;
    private final Map<String, Map<String, Integer>> borders;

    /** A danger zone covers what it shares a border with. */
    public Territory(Collection<Departement> departements) {
        this(departements, Map.of());
    }

    /**
     * @param covered what a danger zone covers beside itself, where that is not what it shares a border with
     * @throws IllegalArgumentException when it names a place that is not on the map
     */
    public Territory(Collection<Departement> departements, Map<String, Set<String>> covered) {
        byCode = departements.stream().collect(toUnmodifiableMap(Departement::code, identity()));
        byLand = departements.stream()
                .collect(groupingBy(Departement::land, mapping(Departement::code, toUnmodifiableSet())));
        borders = byCode.keySet().stream().collect(toUnmodifiableMap(identity(), this::walkFrom));
        this.covered = Map.copyOf(covered);
        if (!byCode.keySet().containsAll(covered.keySet())
                || !covered.values().stream().allMatch(byCode.keySet()::containsAll)) {
            throw new IllegalArgumentException("a danger zone covers a place that is not on the map");
        }
    }

    /** The codes of all départements. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    public Optional<Departement> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Everything that is too near to one of the danger zones, themselves included (INV-06). */
    public Set<String> coveredBy(Set<String> dangerZones) {
        return dangerZones.stream()
                .flatMap(zone -> withThose(zone, covered.getOrDefault(zone, neighboursOf(zone))).stream())
                .collect(Collectors.toSet());
    }

    /** The place and everything that shares a border with it. */
    public Set<String> around(String code) {
        return withThose(code, neighboursOf(code));
    }

    private static Set<String> withThose(String code, Set<String> others) {
        var all = new HashSet<>(others);
        all.add(code);
        return all;
    }

    /** Where one can go without crossing an ocean; nowhere from a place that is not on the map. */
    public Set<String> landOf(String start) {
        return find(start)
                .map(Departement::land)
                .map(byLand::get)
                .filter(Objects::nonNull)
                .orElse(Set.of());
    }

    /** Whether one can go from one to the other without crossing an ocean; unknown places are across one. */
    public boolean sameLand(String one, String other) {
        return landOf(one).contains(other);
    }

    /** Where one can go from there: on the same land, or everywhere by crossing oceans. */
    public Stream<String> within(String from, boolean crossing) {
        return byCode.keySet().stream().filter(code -> crossing || sameLand(from, code));
    }

    /** How many borders lie between the start and each département that can be reached by land; the start has none. */
    public Map<String, Integer> bordersFrom(String start) {
        return borders.getOrDefault(start, Map.of(start, 0));
    }

    private Map<String, Integer> walkFrom(String start) {
        var distances = new HashMap<String, Integer>();
        var reached = new ArrayDeque<String>();
        distances.put(start, 0);
        reached.add(start);
        while (!reached.isEmpty()) {
            var here = reached.remove();
            var next = distances.getOrDefault(here, 0) + 1;
            neighboursOf(here).stream()
                    .filter(neighbour -> distances.putIfAbsent(neighbour, next) == null)
                    .forEach(reached::add);
        }
        return Map.copyOf(distances);
    }

    private Set<String> neighboursOf(String code) {
        return find(code).map(Departement::neighbours).orElse(Set.of());
    }
}
