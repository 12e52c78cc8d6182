package fr.relais.placement.domain.block;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.HoldId;
import org.jspecify.annotations.Nullable;

/**
 * A hold of a block still to be given back.
 *
 * @param fence absent when nobody knows whether it was granted
 */
public record BlockRelease(
        HoldId hold, CentreRef centre, @Nullable Long fence) {

    static BlockRelease of(BlockHold hold) {
        var fence = hold instanceof BlockHold.Kept kept ? Long.valueOf(kept.fence()) : null;
        return new BlockRelease(hold.hold(), hold.beds().centre(), fence);
    }
}
