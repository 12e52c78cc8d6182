package fr.relais.placement.domain.draft;

import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;

/**
 * A request as far as a case worker has answered. It may lack anything, nobody else sees it, and nothing that allocates
 * looks at it: whoever is meant is not looked for before it is submitted.
 *
 * @param ref what its owner knows it by
 * @param answers sealed under the key of this draft alone
 * @param changedAt when it was begun or changed last
 * @param discarded whether it only waits to be erased
 */
public record RequestDraft(
        DraftId id, Reference ref, DraftOwner owner, SealedFile answers, Instant changedAt, boolean discarded) {

    public static Decision<RequestDraft, DraftEvent, DraftRefusal> begin(RequestDraft draft) {
        return Decision.accept(draft, new DraftEvent.DraftBegun());
    }

    public Decision<RequestDraft, DraftEvent, DraftRefusal> replace(SealedFile next, Instant at) {
        return discarded
                ? Decision.refuse(DraftRefusal.DRAFT_GONE)
                : Decision.accept(new RequestDraft(id, ref, owner, next, at, false), new DraftEvent.AnswersReplaced());
    }

    /** Its owner needs it no longer. */
    public Decision<RequestDraft, DraftEvent, DraftRefusal> discard() {
        return discarded ? Decision.refuse(DraftRefusal.DRAFT_GONE) : gone();
    }

    /** Its time is over, unless it was changed in the last moment. */
    public Decision<RequestDraft, DraftEvent, DraftRefusal> lapse(Instant horizon) {
        return discarded || changedAt.isAfter(horizon) ? Decision.unchanged(this) : gone();
    }

    private Decision<RequestDraft, DraftEvent, DraftRefusal> gone() {
        return Decision.accept(
                new RequestDraft(id, ref, owner, answers, changedAt, true), new DraftEvent.DraftDiscarded());
    }
}
