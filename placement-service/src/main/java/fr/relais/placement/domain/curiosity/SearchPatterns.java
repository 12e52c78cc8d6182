package fr.relais.placement.domain.curiosity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Territory;

/**
 * Finds what bisection looks like from inside: whoever may ask with zones of her choice could locate a house by asking
 * again and again (the oracle problem, {@code domain.md} 5). A searcher is told nothing either way; this is the second
 * line, for the coordinator.
 */
public final class SearchPatterns {

    /** Percent of the country that two searches must reach together to divide it. */
    private static final int NEARLY_ALL = 80;

    /** Percent of the smaller search that both may reach and still divide the country. */
    private static final int HARDLY_ANY = 10;

    /** So many places asked for one by one are more than the work of one association brings with it. */
    private static final int MANY_PLACES = 10;

    /** Nor do those for whom one association asks in a week set out from a fifth of the country. */
    private static final int MANY_DEPARTURES = 20;

    /** People change their minds; so many in a week of one association, hardly. */
    private static final int MANY_IN_VAIN = 10;

    private final Territory territory;
    private final Set<String> country;
    private final Collection<Set<String>> regions;

    /** @param country the codes of all départements */
    public SearchPatterns(Territory territory, Set<String> country) {
        this.territory = territory;
        this.country = Set.copyOf(country);
        regions = this.country.stream()
                .flatMap(code -> territory.find(code).stream())
                .collect(Collectors.groupingBy(
                        Departement::region, Collectors.mapping(Departement::code, Collectors.toSet())))
                .values();
    }

    /** What is striking about the latest search beside the earlier ones of the same association. */
    public Set<Pattern> in(Asked latest, Collection<Asked> earlier) {
        var found = EnumSet.noneOf(Pattern.class);
        var reach = reachOf(latest);
        if (earlier.stream().anyMatch(other -> divide(reach, reachOf(other)))) {
            found.add(Pattern.HALVES);
        }
        if (!latest.bound() && 2 * reach.size() < country.size()) {
            found.add(Pattern.MOST_EXCLUDED);
        }
        if (latest.bound() && placesOf(latest, earlier).size() > MANY_PLACES) {
            found.add(Pattern.SWEEP);
        }
        if (!cornersOf(latest).isEmpty() && cornersOf(latest, earlier).size() > MANY_PLACES) {
            found.add(Pattern.CORNERS);
        }
        if (departuresOf(latest, earlier).size() > MANY_DEPARTURES) {
            found.add(Pattern.DEPARTURES);
        }
        return found;
    }

    /** What is striking about how many of the searches that are remembered were in vain by the will of their side. */
    public Set<Pattern> inVain(int searches) {
        return searches > MANY_IN_VAIN ? Set.of(Pattern.IN_VAIN) : Set.of();
    }

    private static Set<String> departuresOf(Asked latest, Collection<Asked> earlier) {
        return Stream.concat(Stream.of(latest), earlier.stream())
                .flatMap(asked -> asked.departures().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> cornersOf(Asked latest, Collection<Asked> earlier) {
        return Stream.concat(Stream.of(latest), earlier.stream())
                .flatMap(asked -> cornersOf(asked).stream())
                .collect(Collectors.toSet());
    }

    /** The places that are alone left of their région: where the région is told, they are. */
    private Set<String> cornersOf(Asked asked) {
        if (asked.bound()) {
            return Set.of();
        }
        var reach = reachOf(asked);
        return regions.stream()
                .filter(region -> region.size() > 1)
                .map(region -> region.stream().filter(reach::contains).collect(Collectors.toSet()))
                .filter(left -> left.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private Set<String> reachOf(Asked asked) {
        var reach = new HashSet<>(asked.bound() ? asked.localZones() : country);
        reach.removeAll(territory.coveredBy(asked.dangerZones()));
        return reach;
    }

    private boolean divide(Set<String> one, Set<String> other) {
        var both = one.stream().filter(other::contains).count();
        var smaller = Math.min(one.size(), other.size());
        var together = one.size() + other.size() - both;
        return smaller > 0 && 100 * together >= NEARLY_ALL * country.size() && 100 * both <= HARDLY_ANY * smaller;
    }

    private static Set<String> placesOf(Asked latest, Collection<Asked> earlier) {
        var places = earlier.stream()
                .flatMap(asked -> asked.localZones().stream())
                .collect(Collectors.toCollection(HashSet::new));
        places.addAll(latest.localZones());
        return places;
    }
}
