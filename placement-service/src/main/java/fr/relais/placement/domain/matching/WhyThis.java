package fr.relais.placement.domain.matching;

import java.util.Optional;

import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.Lot;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.territory.Territory;

/** Why one candidate stands before another: the first criterion by which they differ. */
public final class WhyThis {

    private final MatchingProfile profile;
    private final Supply supply;
    private final Ranking ranking;
    private final Destinations destinations;

    public WhyThis(MatchingProfile profile, Supply supply, Territory territory) {
        this.profile = profile;
        this.supply = supply;
        this.ranking = new Ranking(profile, new BedsWanted(profile.household()), supply.prices());
        this.destinations =
                new Destinations(profile, new Atlas(territory, supply.index().places()));
    }

    /** None when the index does not know one of them, or nothing tells them apart but their names. */
    public Optional<Criterion> decidedBy(Candidate first, Candidate second) {
        return rank(first).flatMap(one -> rank(second).flatMap(other -> difference(one, other)));
    }

    private static Optional<Criterion> difference(Rank one, Rank other) {
        for (var criterion : Criterion.values()) {
            if (criterion.of(one) != criterion.of(other)) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }

    Optional<Rank> rank(Candidate candidate) {
        return supply.index()
                .find(candidate.centre())
                .flatMap(centre -> centre.units().stream()
                        .filter(unit -> unit.unit().equals(candidate.unit()))
                        .findFirst()
                        .map(unit -> rank(centre.departement(), unit)));
    }

    private Rank rank(String departement, UnitAvailability unit) {
        var kind = Kind.of(departement, unit);
        var place = supply.index().places().numberOf(departement);
        var spoken = (int)
                profile.languages().stream().filter(unit.languages()::contains).count();
        var lot = Lot.of(unit);
        return new Rank(
                ranking.level(kind, spoken, destinations.isAwayAsPreferred(place)),
                ranking.price(kind),
                destinations.travel(place),
                lot.lastSolicited(),
                ranking.draw(lot));
    }
}
