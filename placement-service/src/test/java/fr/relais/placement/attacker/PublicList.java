package fr.relais.placement.attacker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;

/**
 * What everybody can read: the map, and how many establishments of each département are on the public list. Any of them
 * may be a hidden house. The counts are made up from a seed; there are never fewer than five in a région.
 */
final class PublicList {

    private static final int FEWEST = 5;

    final Territory territory;
    private final Map<String, Integer> establishments = new HashMap<>();
    private final Map<Region, Set<String>> regions = new HashMap<>();

    PublicList(Territory territory, long seed) {
        this.territory = territory;
        var random = new Random(seed);
        for (var code : new TreeSet<>(territory.codes())) {
            regions.computeIfAbsent(region(code), region -> new TreeSet<>()).add(code);
            establishments.put(code, 1 + random.nextInt(30));
        }
        regions.values().stream()
                .filter(codes -> establishmentsIn(codes) < FEWEST)
                .forEach(codes -> establishments.put(codes.iterator().next(), FEWEST));
    }

    /** Houses drawn among the establishments, by département. */
    List<String> draw(int houses, long seed) {
        var all = new ArrayList<String>();
        for (var code : new TreeSet<>(territory.codes())) {
            all.addAll(Collections.nCopies(establishmentsIn(Set.of(code)), code));
        }
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all.subList(0, houses));
    }

    int establishmentsIn(Collection<String> codes) {
        return codes.stream()
                .mapToInt(code -> establishments.getOrDefault(code, 0))
                .sum();
    }

    Region region(String code) {
        return territory.find(code).map(Departement::region).orElseThrow();
    }

    /** The codes of the région in which it is. */
    Set<String> regionOf(String code) {
        return Set.copyOf(regions.getOrDefault(region(code), Set.of()));
    }

    Map<Region, Set<String>> regions() {
        return regions;
    }

    /** Whether somebody who knows that a house is there knows no more than the issue allows. */
    boolean coarse(Set<String> area) {
        return establishmentsIn(area) >= FEWEST && regions.values().stream().anyMatch(area::containsAll);
    }

    /** The codes of the mainland, Corsica included. */
    Set<String> mainland() {
        return new TreeSet<>(territory.landOf("75"));
    }
}
