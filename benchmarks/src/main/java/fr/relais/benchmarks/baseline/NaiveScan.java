package fr.relais.benchmarks.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * The best unit for one profile as it is found without an index: every rule asked of every unit, an object each, and
 * the best kept (decisions.md 22, with one price for all).
 */
public final class NaiveScan {

    private static final int BY_SEA = 1_000;
    private static final List<Feature> SUPPORT =
            List.of(Feature.STAFF_24H, Feature.MEDIATION, Feature.TRAFFICKING_TRAINING);

    private final MatchingProfile who;
    private final PlainRules rules;
    private final Map<String, Integer> borders;
    private final Set<String> home;
    private final boolean family;

    public NaiveScan(MatchingProfile who, Territory territory) {
        this.who = who;
        this.rules = new PlainRules(who, territory);
        this.borders = territory.bordersFrom(who.departsFrom());
        this.home = territory.around(who.departsFrom());
        this.family = who.household().type() == HouseholdType.FAMILY;
    }

    /** The best unit of all; none when no unit can take the household. */
    public @Nullable UnitAvailability best(CentreAvailability[] centres) {
        Standing best = null;
        for (var centre : centres) {
            for (var unit : centre.units()) {
                if (rules.allow(centre, unit)) {
                    var other = standing(centre, unit);
                    best = best == null || other.isBefore(best) ? other : best;
                }
            }
        }
        return best == null ? null : best.unit;
    }

    /** Whether that unit can take the household at all. */
    public boolean allows(CentreAvailability centre, UnitAvailability unit) {
        return rules.allow(centre, unit);
    }

    private Standing standing(CentreAvailability centre, UnitAvailability unit) {
        var needed = rules.bedsNeeded(unit);
        var held = unit.mode() == AllocationMode.WHOLE_UNIT ? unit.beds().size() : needed;
        var wastesFamily = !family && unit.publics().householdTypes().contains(HouseholdType.FAMILY);
        return new Standing(
                new long[] {
                    held - needed,
                    wastesFamily ? 1 : 0,
                    equipment(unit),
                    -support(unit),
                    -wishes(centre, unit),
                    unit.duration() == who.duration() ? 0 : 1,
                    borders.getOrDefault(centre.departement(), BY_SEA),
                    lastSolicited(unit.lastSolicitedAt()),
                    draw(who.seed(), unit.unit().value())
                },
                unit);
    }

    private int equipment(UnitAvailability unit) {
        var count = 0;
        for (var need : Need.values()) {
            count += !who.needs().contains(need) && unit.features().contains(Feature.valueOf(need.name())) ? 1 : 0;
        }
        return count;
    }

    private int support(UnitAvailability unit) {
        var count = 0;
        for (var language : who.languages()) {
            count += unit.languages().contains(language) ? 1 : 0;
        }
        for (var feature : SUPPORT) {
            count += unit.features().contains(feature) ? 1 : 0;
        }
        return count;
    }

    private int wishes(CentreAvailability centre, UnitAvailability unit) {
        var away = who.relocation() == Relocation.REMOVAL_PREFERRED && !home.contains(centre.departement());
        var count = away ? 1 : 0;
        for (Wish wish : who.wishes()) {
            count += unit.features().contains(Feature.valueOf(wish.name())) ? 1 : 0;
        }
        return count;
    }

    private static long lastSolicited(@Nullable Instant at) {
        return at == null ? Long.MIN_VALUE : at.toEpochMilli();
    }

    /** The draw among equals, as decisions are kept with it. */
    private static long draw(UUID seed, String unit) {
        var mixed = seed.getMostSignificantBits() ^ seed.getLeastSignificantBits();
        for (var at = 0; at < unit.length(); at++) {
            mixed = mixed * 31 + unit.charAt(at);
        }
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private record Standing(long[] places, UnitAvailability unit) {

        boolean isBefore(Standing other) {
            for (var at = 0; at < places.length; at++) {
                if (places[at] != other.places[at]) {
                    return places[at] < other.places[at];
                }
            }
            return unit.unit().value().compareTo(other.unit.unit().value()) < 0;
        }
    }
}
