package fr.relais.placement.domain.matching;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Ranks the candidates of one profile. Languages and training put a unit first; they never exclude one. */
final class Ranking {

    private static final int BY_SEA = 1_000;
    private static final int MOST_COUNTED = 0xfff;
    private static final List<Feature> SUPPORT =
            List.of(Feature.STAFF_24H, Feature.MEDIATION, Feature.TRAFFICKING_TRAINING);

    private final MatchingProfile profile;
    private final Prices prices;
    private final BedsWanted beds;
    private final boolean isFamily;
    private final List<Feature> unneeded;
    private final List<Feature> wishes;
    private final Map<String, Integer> borders;
    private final Set<String> home;

    Ranking(MatchingProfile profile, Territory territory, Prices prices) {
        this.profile = profile;
        this.prices = prices;
        this.beds = new BedsWanted(profile.household());
        this.isFamily = profile.household().type() == HouseholdType.FAMILY;
        this.unneeded = Arrays.stream(Need.values())
                .filter(need -> !profile.needs().contains(need))
                .map(need -> Feature.valueOf(need.name()))
                .toList();
        this.wishes = profile.wishes().stream()
                .map(wish -> Feature.valueOf(wish.name()))
                .toList();
        this.borders = territory.bordersFrom(profile.departsFrom());
        this.home = territory.around(profile.departsFrom());
    }

    /**
     * All that comes before the price as one number: of two units, the one with the smaller stands first, and the rest
     * decides only between equals.
     *
     * @param spoken how many of the household's languages are spoken there
     */
    long level(Kind kind, int spoken) {
        var level = (long) wastedBeds(kind);
        level = level << 1 | wastedFamilyUnit(kind);
        level = level << 2 | wastedEquipment(kind);
        level = level << 12 | MOST_COUNTED - support(kind, spoken);
        level = level << 12 | MOST_COUNTED - wishesMet(kind);
        return level << 1 | otherDuration(kind);
    }

    Rank rank(Kind kind, int spoken, UnitRef unit, @Nullable Instant lastSolicitedAt) {
        return new Rank(
                wastedBeds(kind),
                wastedFamilyUnit(kind),
                wastedEquipment(kind),
                -support(kind, spoken),
                -wishesMet(kind),
                otherDuration(kind),
                price(kind),
                travel(kind),
                lastSolicitedAt == null ? Long.MIN_VALUE : lastSolicitedAt.toEpochMilli(),
                draw(unit),
                unit);
    }

    private int wastedBeds(Kind kind) {
        return beds.heldIn(kind) - beds.neededIn(kind);
    }

    private int wastedFamilyUnit(Kind kind) {
        return !isFamily && kind.receives(HouseholdType.FAMILY) ? 1 : 0;
    }

    private int wastedEquipment(Kind kind) {
        return offered(kind, unneeded);
    }

    private static int support(Kind kind, int spoken) {
        return spoken + offered(kind, SUPPORT);
    }

    private int wishesMet(Kind kind) {
        var away = profile.relocation() == Relocation.REMOVAL_PREFERRED && !home.contains(kind.departement());
        return offered(kind, wishes) + (away ? 1 : 0);
    }

    private static int offered(Kind kind, List<Feature> features) {
        var offered = 0;
        for (var feature : features) {
            offered += kind.offers(feature) ? 1 : 0;
        }
        return offered;
    }

    private int otherDuration(Kind kind) {
        return kind.duration() == profile.duration() ? 0 : 1;
    }

    long price(Kind kind) {
        return prices.of(kind);
    }

    int travel(Kind kind) {
        return borders.getOrDefault(kind.departement(), BY_SEA);
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
