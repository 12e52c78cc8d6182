package fr.relais.placement.application.draft;

import fr.relais.placement.domain.draft.DraftId;

/** Discarded drafts that are to be erased soon. What a crash takes from it, the next round of erasure finds. */
public interface ErasureQueue {

    void add(DraftId draft);
}
