package fr.relais.placement.domain.draft;

/** Why something cannot be done with a draft. */
public enum DraftRefusal {
    /** The account has as many as it may have. */
    TOO_MANY_DRAFTS,

    /** It was discarded, or kept for its time. */
    DRAFT_GONE,

    /** The same command began a draft that is gone. */
    BEGUN_BEFORE
}
