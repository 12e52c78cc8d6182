package fr.relais.benchmarks.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import fr.relais.benchmarks.baseline.Board;
import fr.relais.benchmarks.baseline.Placements;
import fr.relais.benchmarks.demand.Applicant;
import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.placement.domain.household.Need;

/** How many of each group were placed, by one and by the optimum, over all that is played. */
final class Groups {

    /** A group and by how much of it the optimum placed more. */
    record Behind(String name, double points) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f points: %s", points * 100, name);
        }
    }

    private static final int LARGE = 4;

    private final FrenchMap map;
    private final Map<String, Count> counts = new TreeMap<>();

    Groups(FrenchMap map) {
        this.map = map;
    }

    void add(Board board, Placements ours, Placements optimum) {
        for (var number = 0; number < board.applicants(); number++) {
            for (var group : of(board.applicant(number))) {
                var count = counts.computeIfAbsent(group, first -> new Count());
                count.all++;
                count.ours += ours.placed(number) ? 1 : 0;
                count.optimum += optimum.placed(number) ? 1 : 0;
            }
        }
    }

    private List<String> of(Applicant applicant) {
        var profile = applicant.profile();
        var groups = new ArrayList<String>();
        groups.add("household of " + Math.min(LARGE, profile.household().size()));
        groups.add("région " + map.regionOf(profile.departsFrom()));
        groups.add(applicant.national() ? "national" : "local");
        groups.add(profile.needs().contains(Need.STEP_FREE) ? "step-free" : "stairs will do");
        return groups;
    }

    /** All with so many people at least, the one that is most behind first. */
    List<Behind> all(int smallest) {
        return counts.entrySet().stream()
                .filter(group -> group.getValue().all >= smallest)
                .map(group -> new Behind(
                        group.getKey() + " (" + group.getValue().all + ")",
                        group.getValue().behind()))
                .sorted(Comparator.comparingDouble(Behind::points).reversed())
                .toList();
    }

    private static final class Count {

        private int all;
        private int ours;
        private int optimum;

        double behind() {
            return (optimum - ours) / (double) all;
        }
    }
}
