package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.UnavailableReason;
import org.jspecify.annotations.Nullable;

/**
 * A bed on the board. It never says who holds it.
 *
 * @param since when it came into this state; for a vacancy when it was last confirmed
 * @param freshUntil until when the vacancy counts
 * @param availableFrom the day from which it should be there
 * @param until when the hold lapses, or when the arrival is expected at the latest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BedResponse(
        String bed,
        BedStatus state,
        Instant since,
        @Nullable Instant freshUntil,
        @Nullable LocalDate availableFrom,
        @Nullable Instant until,
        @Nullable UnavailableReason reason,
        @Nullable LocalDate expectedReturn) {

    static BedResponse of(Bed bed, Centre centre) {
        if (bed instanceof Bed.Unavailable unavailable) {
            return new BedResponse(
                    bed.id().value(),
                    bed.status(),
                    unavailable.since(),
                    null,
                    null,
                    null,
                    unavailable.reason(),
                    unavailable.expectedReturn());
        }
        if (bed instanceof Bed.Vacant vacant) {
            return new BedResponse(
                    bed.id().value(),
                    bed.status(),
                    vacant.vacancy().confirmedAt(),
                    vacant.vacancy().freshUntil(),
                    null,
                    null,
                    null,
                    null);
        }
        if (bed instanceof Bed.Stale stale) {
            return plain(bed, stale.since(), null);
        }
        if (bed instanceof Bed.Occupied occupied) {
            return plain(bed, occupied.since(), null);
        }
        if (bed instanceof Bed.Frozen frozen) {
            return plain(bed, frozen.since(), null);
        }
        if (bed instanceof Bed.Upcoming upcoming) {
            return new BedResponse(
                    bed.id().value(), bed.status(), upcoming.since(), null, upcoming.availableFrom(), null, null, null);
        }
        return bed.under()
                .map(hold -> kept(bed, hold(hold, centre)))
                .orElseThrow(() -> new IllegalStateException("a state of a bed that has no view"));
    }

    private static BedResponse kept(Bed bed, Hold hold) {
        var until = hold.phase() instanceof Hold.Agreed agreed ? agreed.until() : hold.expiresAt();
        return plain(bed, hold.placedAt(), until);
    }

    private static BedResponse plain(Bed bed, Instant since, @Nullable Instant until) {
        return new BedResponse(bed.id().value(), bed.status(), since, null, null, until, null, null);
    }

    private static Hold hold(HoldId id, Centre centre) {
        return centre.holds()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("a bed under a hold that is not there"));
    }
}
