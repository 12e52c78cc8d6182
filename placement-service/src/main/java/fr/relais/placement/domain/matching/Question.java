package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.territory.Territory;

/**
 * A profile and what was tried for it, ready to be asked of an index.
 *
 * @param supply its index is judged for the moment that is asked about
 * @param destinations by the numbers of that index's places
 * @param triedCentres every centre that something was tried with, whether the index knows it or not
 */
record Question(
        MatchingProfile profile,
        Tried tried,
        Supply supply,
        Territory territory,
        Destinations destinations,
        BedsWanted beds,
        BlockFilter blocks,
        Set<CentreRef> triedCentres) {

    static Question of(MatchingProfile profile, Tried tried, Supply supply, Atlas atlas) {
        var beds = new BedsWanted(profile.household());
        return new Question(
                profile,
                tried,
                new Supply(supply.index().at(supply.now()), supply.prices(), supply.now()),
                atlas.territory(),
                new Destinations(profile, atlas),
                beds,
                new BlockFilter(profile, beds),
                tried.isNothing() ? Set.of() : tried.centres());
    }

    NationalIndex index() {
        return supply.index();
    }

    Ranking ranking() {
        return new Ranking(profile, beds, supply.prices());
    }

    /** Every rule in words: for explanations, and for the few units whose names matter. */
    HardFilters units() {
        return new HardFilters(profile, tried, territory, supply.now());
    }

    /** Those of the tried centres that the index knows. */
    List<CentreAvailability> triedThatAreKnown() {
        var known = new ArrayList<CentreAvailability>();
        for (var centre : triedCentres) {
            index().find(centre).ifPresent(known::add);
        }
        return known;
    }

    /** The columns of the languages that the household speaks, as far as somebody speaks them somewhere. */
    int[] languages() {
        var columns = new int[profile.languages().size()];
        var found = 0;
        for (var language : profile.languages()) {
            var column = index().columnOf(language);
            if (column.isPresent()) {
                columns[found++] = column.get();
            }
        }
        return Arrays.copyOf(columns, found);
    }
}
