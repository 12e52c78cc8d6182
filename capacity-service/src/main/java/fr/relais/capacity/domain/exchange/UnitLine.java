package fr.relais.capacity.domain.exchange;

import java.time.Instant;
import java.util.Comparator;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One unit in a table: its beds counted by state. It says nothing of where the centre is but its département, and
 * nothing of who is there.
 *
 * @param active whether its centre takes holds
 * @param free said to be free, with those that are to be confirmed
 * @param toConfirm of these, those that are not fresh
 * @param others in another state than the ones beside it
 * @param freshUntil until when the first of its vacancies counts; absent when none does
 */
public record UnitLine(
        CentreCode centre,
        DepartementCode departement,
        boolean active,
        UnitId unit,
        AllocationMode mode,
        DurationClass durationClass,
        int capacity,
        int free,
        int toConfirm,
        int held,
        int reserved,
        int occupied,
        int unavailable,
        int others,
        @Nullable Instant freshUntil) {

    public static UnitLine of(Centre centre, Unit unit) {
        var count = UnitCount.of(unit);
        var held = count(unit, BedStatus.HELD);
        var reserved = count(unit, BedStatus.RESERVED);
        var occupied = count(unit, BedStatus.OCCUPIED);
        return new UnitLine(
                centre.profile().code(),
                centre.profile().departement(),
                centre.takesPeople(),
                unit.id(),
                unit.mode(),
                unit.terms().durationClass(),
                unit.capacity(),
                count.free(),
                count(unit, BedStatus.STALE),
                held,
                reserved,
                occupied,
                count.unavailable(),
                count.bound() - held - reserved - occupied,
                freshUntil(unit));
    }

    private static int count(Unit unit, BedStatus status) {
        return (int) unit.count(status);
    }

    private static @Nullable Instant freshUntil(Unit unit) {
        return unit.beds().stream()
                .filter(Bed.Vacant.class::isInstance)
                .map(bed -> ((Bed.Vacant) bed).vacancy().freshUntil())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
