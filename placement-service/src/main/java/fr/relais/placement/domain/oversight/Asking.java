package fr.relais.placement.domain.oversight;

import java.time.Instant;
import java.util.Set;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;

/**
 * A request that is about to be stored.
 *
 * @param caseworker who submits it, under a name that only the server's key can make
 * @param tonight whether somebody needs a place tonight
 * @param open for which others of the organisation nobody has a place, as they stood a moment ago
 * @param zones where it may lead, sealed
 */
public record Asking(
        RequestId request, String caseworker, boolean tonight, Set<RequestId> open, SealedFile zones, Instant at) {

    public Asking {
        open = Set.copyOf(open);
    }

    boolean isHers(Charge charge) {
        return charge.caseworker().equals(caseworker);
    }

    boolean isOpen(Charge charge) {
        return open.contains(charge.request());
    }
}
