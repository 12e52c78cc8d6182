package fr.relais.placement.domain.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.scarcity.Suitability;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;

/**
 * Which kinds of places, in which régions, would have placed the people who waited. A pure function of what they need.
 *
 * <p>A place is taken to be somewhere in the région where the household may be received. Each line counts who no line
 * before it has placed; the one that places most comes first. A line counts at least {@link #FEWEST} households, and of
 * whom no line counts it is only said that there are some: no figure is about one household.
 */
public record MissingPlaces(List<Line> lines, boolean others) {

    /** Of fewer nothing is said. */
    public static final int FEWEST = 3;

    private static final Comparator<Line> MOST_FIRST = Comparator.comparingInt(Line::households)
            .thenComparingInt(Line::people)
            .reversed()
            .thenComparing(line -> line.kind().publics())
            .thenComparing(line -> line.kind().householdType())
            .thenComparing(line -> line.kind().beds())
            .thenComparing(line -> line.kind().stepFree())
            .thenComparing(line -> line.kind().pets())
            .thenComparing(line -> line.kind().duration())
            .thenComparing(Line::region);

    public MissingPlaces {
        lines = List.copyOf(lines);
    }

    /** @param most how many lines at most */
    public static MissingPlaces of(Collection<MatchingProfile> waiting, Territory territory, int most) {
        var left = waiting.stream()
                .map(profile -> Wanted.by(profile, territory))
                .collect(Collectors.toCollection(ArrayList::new));
        var lines = new ArrayList<Line>();
        var next = best(left);
        while (next.isPresent() && lines.size() < most) {
            var line = next.get();
            lines.add(line);
            left.removeIf(line::places);
            next = best(left);
        }
        return new MissingPlaces(lines, !left.isEmpty());
    }

    private static Optional<Line> best(List<Wanted> left) {
        var lines = new HashMap<PlaceKind, Map<String, Line>>();
        for (var wanted : left) {
            var byRegion = lines.computeIfAbsent(wanted.kind(), kind -> new HashMap<>());
            for (var region : wanted.regions()) {
                byRegion.merge(
                        region, new Line(wanted.kind(), region, 1, wanted.kind().beds()), Line::plus);
            }
        }
        return lines.values().stream()
                .flatMap(byRegion -> byRegion.values().stream())
                .filter(line -> line.households() >= FEWEST)
                .min(MOST_FIRST);
    }

    /**
     * So many places of a kind in a région, one for each household.
     *
     * @param region its code
     */
    public record Line(PlaceKind kind, String region, int households, int people) {

        private Line plus(Line other) {
            return new Line(kind, region, households + other.households, people + other.people);
        }

        private boolean places(Wanted wanted) {
            return wanted.kind().equals(kind) && wanted.regions().contains(region);
        }
    }

    private record Wanted(PlaceKind kind, Set<String> regions) {

        private static Wanted by(MatchingProfile profile, Territory territory) {
            var suits = new Suitability(profile, territory);
            var regions = territory
                    .within(profile.departsFrom(), profile.oceanCrossing())
                    .filter(suits::allows)
                    .flatMap(code -> territory.find(code).stream())
                    .map(Departement::region)
                    .map(Region::code)
                    .collect(Collectors.toUnmodifiableSet());
            return new Wanted(PlaceKind.neededBy(profile), regions);
        }
    }
}
