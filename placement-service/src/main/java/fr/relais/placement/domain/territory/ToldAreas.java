package fr.relais.placement.domain.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * How near it may be told where a place was found, to whoever chose where it was looked for. The name of a région is
 * nearer than a région when the search had left one département of it: so what is told always contains a région that
 * the search had left whole, and depends on nothing but the search and on which of these areas the place is in.
 */
public final class ToldAreas {

    private final Territory territory;
    private final Map<Region, Set<String>> regions;

    /** Of each région all, itself first and then the nearest: asked for every request that is shown. */
    private final Map<Region, List<Region>> nearestFirst;

    public ToldAreas(Territory territory) {
        this.territory = territory;
        regions = territory.codes().stream()
                .flatMap(code -> territory.find(code).stream())
                .collect(groupingBy(Departement::region, mapping(Departement::code, toUnmodifiableSet())));
        nearestFirst = regions.keySet().stream().collect(toUnmodifiableMap(region -> region, this::nearestFirst));
    }

    private List<Region> nearestFirst(Region region) {
        return regions.keySet().stream()
                .sorted(Comparator.comparingInt((Region other) -> bordersBetween(region, other))
                        .thenComparing(Region::code))
                .toList();
    }

    /** Whether a search leaves no région whole: then whatever is told of a place is nearer than a région. */
    public boolean narrow(Set<String> reach) {
        return regions.values().stream().noneMatch(reach::containsAll);
    }

    /**
     * The régions one of which the place is in, by code. More than one where the search had cut some of them: a cut
     * région is told together with the nearest that was left whole. A narrow search is told the région alone, since a
     * coordinator has spoken with who made it.
     *
     * @param departement where the place is
     * @param reach the codes of the départements where it was looked for
     */
    public List<Region> around(String departement, Set<String> reach) {
        return territory
                .find(departement)
                .map(Departement::region)
                .map(own -> around(own, reach.contains(departement) ? reach : Set.of()))
                .orElse(List.of());
    }

    private List<Region> around(Region own, Set<String> reach) {
        return home(own, reach)
                .map(home -> regions.keySet().stream()
                        .filter(region -> codesOf(region).stream().anyMatch(reach::contains))
                        .filter(region -> home(region, reach).equals(Optional.of(home)))
                        .sorted(Comparator.comparing(Region::code))
                        .toList())
                .orElse(List.of(own));
    }

    /** The nearest région that is left whole: itself when it is; empty when none is. */
    private Optional<Region> home(Region region, Set<String> reach) {
        return nearestFirst.getOrDefault(region, List.of()).stream()
                .filter(other -> reach.containsAll(codesOf(other)))
                .findFirst();
    }

    private int bordersBetween(Region one, Region other) {
        return codesOf(one).stream()
                .map(territory::bordersFrom)
                .flatMap(borders -> codesOf(other).stream().map(code -> borders.getOrDefault(code, Integer.MAX_VALUE)))
                .min(Comparator.naturalOrder())
                .orElse(Integer.MAX_VALUE);
    }

    private Set<String> codesOf(Region region) {
        return regions.getOrDefault(region, Set.of());
    }
}
