package fr.relais.placement.attacker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Houses of which no two are one, each somewhere in its area. A département has no more houses than establishments on
 * the list, so one of them can only be where there is room for all the others: nothing else is left of its area, and
 * nothing less.
 */
final class Distinct {

    private final PublicList list;
    private final List<Set<String>> areas;

    Distinct(PublicList list, List<Set<String>> areas) {
        this.list = list;
        this.areas = List.copyOf(areas);
    }

    /** Of each house where it can be. */
    List<Set<String>> possible() {
        var possible = new ArrayList<Set<String>>();
        for (var house = 0; house < areas.size(); house++) {
            var left = new TreeSet<String>();
            for (var code : areas.get(house)) {
                if (allFit(house, code)) {
                    left.add(code);
                }
            }
            possible.add(left);
        }
        return possible;
    }

    private boolean allFit(int house, String code) {
        var fixed = new ArrayList<>(areas);
        fixed.set(house, Set.of(code));
        var there = new HashMap<String, List<Integer>>();
        for (var one = 0; one < fixed.size(); one++) {
            if (!finds(one, fixed, there, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /** An augmenting path: takes room that is free, or that another one can leave. */
    private boolean finds(int house, List<Set<String>> where, Map<String, List<Integer>> there, Set<String> seen) {
        for (var code : where.get(house)) {
            var here = there.computeIfAbsent(code, none -> new ArrayList<>());
            if (seen.add(code)
                    && (here.size() < list.establishmentsIn(Set.of(code)) || makesRoom(here, where, there, seen))) {
                here.add(house);
                return true;
            }
        }
        return false;
    }

    private boolean makesRoom(
            List<Integer> here, List<Set<String>> where, Map<String, List<Integer>> there, Set<String> seen) {
        for (var other : List.copyOf(here)) {
            if (finds(other, where, there, seen)) {
                here.remove(other);
                return true;
            }
        }
        return false;
    }
}
