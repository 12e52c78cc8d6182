package fr.relais.placement.domain.block;

import java.time.Instant;

import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;

/**
 * What was asked for, and by whom. Never changes.
 *
 * @param codeName drawn from a list: it means nothing
 * @param least how many people are expected to come out of it at the least
 * @param most how many beds are kept at the most
 * @param file zones, languages and whom one expects, sealed
 * @param requestedBy the person who may not be the one to approve it
 */
public record BlockPlan(
        Reference ref,
        String codeName,
        int least,
        int most,
        Window window,
        SealedFile file,
        String requestedBy,
        Instant requestedAt) {

    public BlockPlan {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("a block is for one person at least, and for no more than its most");
        }
    }
}
