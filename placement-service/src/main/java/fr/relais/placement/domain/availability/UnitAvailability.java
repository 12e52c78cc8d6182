package fr.relais.placement.domain.availability;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.household.Household;
import org.jspecify.annotations.Nullable;

/**
 * A unit as last announced.
 *
 * @param freeCots cots that nobody's hold counts on
 * @param schemeLeft how many beds the scheme it belongs to still lets be taken; absent when it is in none
 * @param schemeDates when that scheme takes people
 * @param languages codes of those that somebody there speaks well enough to hear a person in them, never at a basic
 *     level
 * @param lastSolicitedAt when its centre was last asked for a bed; absent when never
 */
public record UnitAvailability(
        UnitRef unit,
        AllocationMode mode,
        DurationClass duration,
        int freeCots,
        @Nullable Integer schemeLeft,
        SchemeDates schemeDates,
        Publics publics,
        Set<Feature> features,
        Set<String> languages,
        @Nullable Instant lastSolicitedAt,
        List<BedAvailability> beds) {

    public UnitAvailability {
        features = Set.copyOf(features);
        languages = Set.copyOf(languages);
        beds = List.copyOf(beds);
    }

    /** The beds the household sleeps in: an infant takes a cot where one is free, else a bed. */
    public int bedsNeededBy(Household household) {
        return Math.max(1, household.size() - Math.min(household.infants(), freeCots));
    }

    /** The beds a hold for the household takes: all of a whole unit, else those it sleeps in. */
    public int bedsHeldFor(Household household) {
        return mode == AllocationMode.WHOLE_UNIT ? beds.size() : bedsNeededBy(household);
    }

    public int freshBeds(Instant now) {
        return (int) beds.stream().filter(bed -> bed.freshAt(now)).count();
    }

    public int emptyBeds() {
        return (int) beds.stream().filter(BedAvailability::empty).count();
    }

    /** The same unit, whose beds have changed. */
    public UnitAvailability with(List<BedAvailability> changed) {
        return new UnitAvailability(
                unit,
                mode,
                duration,
                freeCots,
                schemeLeft,
                schemeDates,
                publics,
                features,
                languages,
                lastSolicitedAt,
                changed);
    }
}
