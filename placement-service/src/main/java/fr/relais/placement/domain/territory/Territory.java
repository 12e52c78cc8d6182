package fr.relais.placement.domain.territory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map as the rules need it: neighbourhood, distance in borders crossed, and oceans. */
public final class Territory {

    private final Map<String, Departement> byCode;

    public Territory(Collection<Departement> departements) {
        byCode = departements.stream().collect(Collectors.toUnmodifiableMap(Departement::code, one -> one));
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    public Optional<Departement> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The given zones and everything that borders one of them: what a danger zone covers (INV-06). */
    public Set<String> withNeighbours(Set<String> zones) {
        var covered = new HashSet<>(zones);
        zones.forEach(zone -> find(zone).map(Departement::neighbours).ifPresent(covered::addAll));
        return covered;
    }

    /** Whether one can go from one to the other without crossing an ocean; unknown places are across one. */
    public boolean sameLand(String one, String other) {
        var from = byCode.get(one);
        var to = byCode.get(other);
        return from != null && to != null && from.land().equals(to.land());
    }

    /** Where one can go from there: on the same land, or everywhere by crossing oceans. */
    public Stream<String> within(String from, boolean crossing) {
        return byCode.keySet().stream().filter(code -> crossing || sameLand(from, code));
    }

    /** How many borders lie between the start and each département that can be reached by land; the start has none. */
    public Map<String, Integer> bordersFrom(String start) {
        var distances = new LinkedHashMap<String, Integer>();
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
        return new HashMap<>(distances);
    }

    private Set<String> neighboursOf(String code) {
        return find(code).map(Departement::neighbours).orElse(Set.of());
    }
}
