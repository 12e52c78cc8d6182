package fr.relais.placement.domain.matching;

import java.util.List;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.territory.Territory;

/**
 * A profile and what was tried for it, ready to be asked of an index.
 *
 * @param index judged for the moment that is asked about
 * @param triedCentres those of them that the index knows
 */
record Question(
        MatchingProfile profile,
        Tried tried,
        NationalIndex index,
        PlaceRules places,
        BedsWanted beds,
        BlockFilter blocks,
        HardFilters units,
        List<CentreAvailability> triedCentres) {

    static Question of(MatchingProfile profile, Tried tried, Supply supply, Territory territory) {
        var index = supply.index().at(supply.now());
        var beds = new BedsWanted(profile.household());
        return new Question(
                profile,
                tried,
                index,
                new PlaceRules(profile, territory),
                beds,
                new BlockFilter(profile, beds),
                new HardFilters(profile, tried, territory, supply.now()),
                tried.centres().stream()
                        .flatMap(centre -> index.find(centre).stream())
                        .toList());
    }
}
