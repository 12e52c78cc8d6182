package fr.relais.placement.domain.scarcity;

import java.util.Collection;

import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.territory.Territory;

/**
 * Works out prices: a unit is dear when people could use it who could use little else. All units count, taken or not:
 * what is scarce lasts longer than what is vacant tonight. A pure function of profiles and units (INV-01).
 */
public final class Pricing {

    private final Territory territory;

    public Pricing(Territory territory) {
        this.territory = territory;
    }

    public PriceTable of(Collection<MatchingProfile> recent, NationalIndex index) {
        var stock = Stock.of(index);
        var needs = recent.stream()
                .map(profile -> stock.need(new Suitability(profile, territory)))
                .toList();
        return new PriceTable(needs, stock.scarcities());
    }
}
