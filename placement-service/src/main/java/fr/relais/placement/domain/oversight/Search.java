package fr.relais.placement.domain.oversight;

import java.time.Instant;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;

/**
 * Where one request may lead, remembered for a while and sealed: of the same length whatever is in it.
 *
 * @param lookedAt whether it was put beside the earlier ones
 */
public record Search(RequestId request, SealedFile zones, Instant at, boolean lookedAt) {

    Search seen() {
        return new Search(request, zones, at, true);
    }
}
