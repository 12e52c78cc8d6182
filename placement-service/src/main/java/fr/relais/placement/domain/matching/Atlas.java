package fr.relais.placement.domain.matching;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import fr.relais.placement.domain.availability.Places;
import fr.relais.placement.domain.territory.Territory;

/**
 * The map by the numbers of an index's places: where one may go is a matter of bits then, and needs no look at a name.
 * What is once worked out for a place of the map is kept, hence whoever gets a set must not change it; nothing is kept
 * of places that are on no map, of which there is no end.
 */
final class Atlas {

    private final Territory territory;
    private final Places places;
    private final Map<String, BitSet> covered = new ConcurrentHashMap<>();
    private final Map<String, Outlook> outlooks = new ConcurrentHashMap<>();

    Atlas(Territory territory, Places places) {
        this.territory = territory;
        this.places = places;
    }

    boolean isOf(Places others) {
        return places == others;
    }

    Territory territory() {
        return territory;
    }

    Places places() {
        return places;
    }

    /** What a danger zone covers. */
    BitSet coveredBy(String zone) {
        var known = covered.get(zone);
        if (known == null) {
            known = numbersOf(territory.coveredBy(Set.of(zone)));
            if (territory.knows(zone)) {
                covered.put(zone, known);
            }
        }
        return known;
    }

    Outlook from(String start) {
        var known = outlooks.get(start);
        if (known == null) {
            known = outlook(start);
            if (territory.knows(start)) {
                outlooks.put(start, known);
            }
        }
        return known;
    }

    private Outlook outlook(String start) {
        var overseas = numbersOf(territory.landOf(start));
        overseas.flip(0, places.size());
        var borders = territory.bordersFrom(start);
        var travel = IntStream.range(0, places.size())
                .map(place -> borders.getOrDefault(places.code(place), Ranking.BY_SEA))
                .toArray();
        var nearestFirst = IntStream.range(0, travel.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> travel[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Outlook(overseas, numbersOf(territory.around(start)), travel, nearestFirst);
    }

    /** Those that something was announced from. */
    BitSet numbersOf(Collection<String> codes) {
        var numbers = new BitSet(places.size());
        for (var code : codes) {
            var number = places.numberOf(code);
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    /**
     * How the country lies from a place.
     *
     * @param overseas what cannot be reached without crossing an ocean
     * @param around the place itself and what shares a border with it
     * @param travel of each place, the borders to cross
     * @param nearestFirst every place, in the order of its travel
     */
    record Outlook(BitSet overseas, BitSet around, int[] travel, int[] nearestFirst) {}
}
