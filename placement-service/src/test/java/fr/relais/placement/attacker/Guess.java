package fr.relais.placement.attacker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.relais.placement.domain.territory.Territory;

/**
 * What would follow if every house had a place at all times and all were alike: the nearest is asked first, so none is
 * nearer than the one that said yes. Each exclusion narrows other answers, until nothing changes any more.
 */
final class Guess {

    private final Territory map;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> excluded = new TreeSet<>();

    Guess(Territory map) {
        this.map = map;
    }

    /** Of one search: where it may lead, and where the house is that was found first. */
    private record Found(String from, Set<String> reach, Set<String> area) {}

    void hears(Form form, Set<String> area) {
        found.add(new Found(form.from(), form.reach(map), new HashSet<>(area)));
    }

    /** Where no house can be. */
    Set<String> excluded() {
        var before = -1;
        while (before != excluded.size()) {
            before = excluded.size();
            found.forEach(this::exclude);
        }
        return excluded;
    }

    /** Where a house has to be. */
    List<Set<String>> areas() {
        excluded();
        return found.stream().map(Found::area).toList();
    }

    private void exclude(Found one) {
        var borders = map.bordersFrom(one.from());
        var farthest = found.stream()
                .map(Found::area)
                .filter(one.reach()::containsAll)
                .mapToInt(area -> area.stream()
                        .mapToInt(code -> borders.getOrDefault(code, Integer.MAX_VALUE))
                        .max()
                        .orElse(Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
        one.area()
                .removeIf(code -> excluded.contains(code) || borders.getOrDefault(code, Integer.MAX_VALUE) > farthest);
        var nearest = one.area().stream()
                .mapToInt(code -> borders.getOrDefault(code, Integer.MAX_VALUE))
                .min()
                .orElse(0);
        one.reach().stream()
                .filter(code -> borders.getOrDefault(code, Integer.MAX_VALUE) < nearest)
                .forEach(excluded::add);
    }
}
