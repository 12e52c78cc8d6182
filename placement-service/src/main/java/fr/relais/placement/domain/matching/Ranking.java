package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.territory.Territory;

/** Ranks the candidates of one profile. Languages and training put a unit first; they never exclude one. */
final class Ranking {

    private static final int BY_SEA = 1_000;
    private static final List<Feature> SUPPORT =
            List.of(Feature.STAFF_24H, Feature.MEDIATION, Feature.TRAFFICKING_TRAINING);

    private final MatchingProfile profile;
    private final Prices prices;
    private final Map<String, Integer> borders;
    private final Set<String> home;

    Ranking(MatchingProfile profile, Territory territory, Prices prices) {
        this.profile = profile;
        this.prices = prices;
        this.borders = territory.bordersFrom(profile.departsFrom());
        this.home = territory.withNeighbours(Set.of(profile.departsFrom()));
    }

    Rank of(CentreAvailability centre, UnitAvailability unit) {
        return new Rank(
                unit.bedsHeldFor(profile.household()) - unit.bedsNeededBy(profile.household()),
                wastesFamilyUnit(unit) ? 1 : 0,
                -support(unit),
                -wishesMet(centre, unit),
                unit.duration() == profile.duration() ? 0 : 1,
                prices.of(Kind.of(centre.departement(), unit)),
                borders.getOrDefault(centre.departement(), BY_SEA),
                unit.lastSolicitedAt() == null
                        ? Long.MIN_VALUE
                        : unit.lastSolicitedAt().toEpochMilli(),
                draw(unit.unit()),
                unit.unit());
    }

    private boolean wastesFamilyUnit(UnitAvailability unit) {
        return profile.household().type() != HouseholdType.FAMILY
                && unit.publics().householdTypes().contains(HouseholdType.FAMILY);
    }

    private int support(UnitAvailability unit) {
        var spoken =
                profile.languages().stream().filter(unit.languages()::contains).count();
        var present = SUPPORT.stream().filter(unit.features()::contains).count();
        return (int) (spoken + present);
    }

    private int wishesMet(CentreAvailability centre, UnitAvailability unit) {
        var met = profile.wishes().stream()
                .filter(wish -> unit.features().contains(Feature.valueOf(wish.name())))
                .count();
        var away = profile.relocation() == Relocation.REMOVAL_PREFERRED && !home.contains(centre.departement());
        return (int) met + (away ? 1 : 0);
    }

    /** A draw among equals that every replica makes alike: the finaliser of SplitMix64 over seed and unit. */
    private long draw(UnitRef unit) {
        var mixed = profile.seed().getMostSignificantBits() ^ profile.seed().getLeastSignificantBits();
        for (var character : unit.value().toCharArray()) {
            mixed = mixed * 31 + character;
        }
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
