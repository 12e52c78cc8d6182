package fr.relais.placement.domain.scarcity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.NationalIndex;

/**
 * The units by kind, with what recent requests could use. Where a unit is and what it is like are looked at apart:
 * there are a hundred places, and far fewer sorts of units than kinds.
 */
final class Stock {

    private final List<Kind> sorts = new ArrayList<>();
    private final Map<String, List<Shelf>> byPlace = new LinkedHashMap<>();

    private Stock() {}

    static Stock of(NationalIndex index) {
        var units = new HashMap<Kind, Long>();
        index.centres()
                .forEach(centre -> centre.units()
                        .forEach(unit -> units.merge(Kind.of(centre.departement(), unit), 1L, Long::sum)));
        var stock = new Stock();
        var sorts = new HashMap<Long, Integer>();
        units.forEach((kind, count) -> {
            var sort = sorts.computeIfAbsent(kind.traits(), traits -> stock.newSort(kind));
            stock.byPlace
                    .computeIfAbsent(kind.departement(), place -> new ArrayList<>())
                    .add(new Shelf(kind, sort, count));
        });
        return stock;
    }

    private int newSort(Kind kind) {
        sorts.add(kind);
        return sorts.size() - 1;
    }

    /** One more request that needs a place. */
    PriceTable.Need need(Suitability request) {
        var suits = new boolean[sorts.size()];
        for (var sort = 0; sort < suits.length; sort++) {
            suits[sort] = request.suits(sorts.get(sort));
        }
        var reached = byPlace.entrySet().stream()
                .filter(place -> request.allows(place.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var share = Scarcity.share(count(reached, suits));
        for (var shelves : reached) {
            for (var shelf : shelves) {
                shelf.scarcity = suits[shelf.sort] ? shelf.scarcity.plus(share) : shelf.scarcity;
            }
        }
        return new PriceTable.Need(request, share);
    }

    private static long count(List<List<Shelf>> reached, boolean[] suits) {
        var units = 0L;
        for (var shelves : reached) {
            for (var shelf : shelves) {
                units += suits[shelf.sort] ? shelf.units : 0;
            }
        }
        return units;
    }

    Map<Kind, Scarcity> scarcities() {
        var all = new HashMap<Kind, Scarcity>();
        byPlace.values().forEach(shelves -> shelves.forEach(shelf -> all.put(shelf.kind, shelf.scarcity)));
        return all;
    }

    private static final class Shelf {

        private final Kind kind;
        private final int sort;
        private final long units;
        private Scarcity scarcity = Scarcity.NONE;

        Shelf(Kind kind, int sort, long units) {
            this.kind = kind;
            this.sort = sort;
            this.units = units;
        }
    }
}
