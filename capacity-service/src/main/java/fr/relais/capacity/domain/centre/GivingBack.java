package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;

/**
 * The beds of a hold that is over go back to what they were: vacant while their vacancy is fresh, else stale. On a
 * compromised site they freeze.
 *
 * @param stale those that came back stale
 */
record GivingBack(Centre centre, List<BedId> stale) {

    static GivingBack of(Centre before, Hold hold, Instant at, Holds next) {
        var centre = before.changing(bed -> bed.isUnder(hold.id()), bed -> givenBack(bed, before, at), next);
        var beds = before.bedsUnder(hold.id()).stream().map(Bed::id).toList();
        var stale = centre.beds()
                .filter(bed -> bed instanceof Bed.Stale && beds.contains(bed.id()))
                .map(Bed::id)
                .toList();
        return new GivingBack(centre, stale);
    }

    private static Bed givenBack(Bed bed, Centre centre, Instant at) {
        if (centre.compromised()) {
            return new Bed.Frozen(bed.id(), at);
        }
        if (bed instanceof Bed.Held held) {
            return Bed.givenBack(held.id(), held.vacancy(), at);
        }
        if (bed instanceof Bed.Reserved reserved) {
            return Bed.givenBack(reserved.id(), reserved.vacancy(), at);
        }
        throw new IllegalStateException("only a held or a reserved bed can be given back");
    }
}
