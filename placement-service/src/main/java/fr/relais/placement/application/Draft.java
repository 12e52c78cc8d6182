package fr.relais.placement.application;

import java.util.function.Function;

import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.request.TransferReason;
import org.jspecify.annotations.Nullable;

/**
 * A request as a referrer fills it in.
 *
 * @param file the case file, given the département to set out from unless the draft names one
 * @param household of an earlier request of the same household; absent the first time
 * @param pace how fast, where the track leaves that open; absent for its own
 * @param transfer the stay that is to be left on arrival; absent when she lives nowhere yet
 */
public record Draft(
        Track track,
        DangerTier tier,
        Function<String, CaseFile> file,
        @Nullable Reference household,
        @Nullable Pace pace,
        @Nullable TransferDraft transfer) {

    /** By which clock it runs. */
    Pace runsBy() {
        return pace == null ? track.pace() : pace;
    }

    /**
     * The stay that is to be left.
     *
     * @param of what the referrer knows the request by that she lives by
     */
    public record TransferDraft(Reference of, TransferReason reason) {}
}
