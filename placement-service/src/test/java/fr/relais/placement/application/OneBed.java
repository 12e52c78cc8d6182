package fr.relais.placement.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;

/** A unit of one bed, mostly for one woman, in a centre of its own that is named after it. */
record OneBed(UnitAvailability unit) {

    CentreAvailability announced(long version, boolean compromised) {
        var name = unit.unit().value().getBytes(StandardCharsets.UTF_8);
        var ref = new CentreRef(UUID.nameUUIDFromBytes(name));
        return new CentreAvailability(ref, "centre-org", "31", true, compromised, null, version, List.of(unit));
    }

    static OneBed of(String unit, BedAvailability bed, Feature... features) {
        return of(unit, bed, Set.of(Gender.F), features);
    }

    static OneBed of(String unit, BedAvailability bed, Set<Gender> genders, Feature... features) {
        var publics = new Publics(Set.of(AgeBand.ADULT), genders, Set.of(HouseholdType.SINGLE), false);
        return new OneBed(new UnitAvailability(
                new UnitRef(unit),
                AllocationMode.PER_BED,
                DurationClass.SHORT,
                0,
                null,
                SchemeDates.ALWAYS,
                publics,
                Set.of(features),
                Set.of(),
                null,
                List.of(bed)));
    }
}
