package fr.relais.capacity.domain.exchange;

/** How far the invitation of a prospect is. */
public enum ContactStatus {
    TO_CONTACT,
    CONTACTED,
    DECLINED,
    /** It takes part: it is no longer on the list of those to invite. */
    MEMBER
}
