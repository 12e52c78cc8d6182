package fr.relais.placement.domain.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.territory.Territory;

import static java.util.Comparator.comparing;

/** Finds the units that can take a household, best first. A pure function of what it is given. */
public final class Matcher {

    /** Kept with every decision, so that it can be explained by the rules of its day. */
    public static final String RULE_SET = "2026-11";

    private final Territory territory;

    public Matcher(Territory territory) {
        this.territory = territory;
    }

    public MatchResult match(MatchingProfile profile, Tried tried, Supply supply) {
        var filters = new HardFilters(profile, tried, territory, supply.now());
        var judged = supply.index()
                .centres()
                .flatMap(centre ->
                        centre.units().stream().map(unit -> new Judged(centre, unit, filters.exclusions(centre, unit))))
                .toList();
        var candidates = inOrder(judged, profile, supply.prices());
        return new MatchResult(
                candidates, counts(judged), candidates.isEmpty() ? reasons(judged) : Set.<WaitingReason>of());
    }

    private List<Candidate> inOrder(List<Judged> judged, MatchingProfile profile, Prices prices) {
        var ranking = new Ranking(profile, territory, prices);
        return judged.stream()
                .filter(unit -> unit.exclusions().isEmpty())
                .map(unit -> new Ranked(unit, ranking.of(unit.centre(), unit.unit())))
                .sorted(comparing(Ranked::rank))
                .map(ranked ->
                        ranked.judged().asCandidateFor(profile, ranked.rank().price()))
                .toList();
    }

    private static Map<Exclusion, Integer> counts(List<Judged> judged) {
        var counts = new EnumMap<Exclusion, Integer>(Exclusion.class);
        judged.forEach(unit -> unit.exclusions().forEach(exclusion -> counts.merge(exclusion, 1, Integer::sum)));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * What stands between the household and the units that come closest: those with the fewest reasons against them.
     */
    private static Set<WaitingReason> reasons(List<Judged> judged) {
        var each = judged.stream()
                .map(Judged::reasons)
                .filter(set -> !set.isEmpty())
                .toList();
        var fewest = each.stream().mapToInt(Set::size).min().orElse(0);
        var reasons = EnumSet.noneOf(WaitingReason.class);
        each.stream().filter(set -> set.size() == fewest).forEach(reasons::addAll);
        return Collections.unmodifiableSet(reasons.isEmpty() ? EnumSet.of(WaitingReason.NO_FRESH_PLACE) : reasons);
    }

    private record Judged(CentreAvailability centre, UnitAvailability unit, Set<Exclusion> exclusions) {

        Set<WaitingReason> reasons() {
            var reasons = EnumSet.noneOf(WaitingReason.class);
            if (exclusions.stream().noneMatch(Exclusion::shutsTheCentre)) {
                exclusions.forEach(exclusion -> addReason(reasons, exclusion));
            }
            return reasons;
        }

        private static void addReason(Set<WaitingReason> reasons, Exclusion exclusion) {
            var reason = exclusion.reason();
            if (reason != null) {
                reasons.add(reason);
            }
        }

        Candidate asCandidateFor(MatchingProfile profile, long price) {
            return new Candidate(
                    centre.centre(),
                    "",
                    centre.organisation(),
                    centre.departement(),
                    unit.unit(),
                    profile.household().size(),
                    profile.household().infants(),
                    unit.bedsHeldFor(profile.household()),
                    centre.version(),
                    price);
        }
    }

    private record Ranked(Judged judged, Rank rank) {}
}
