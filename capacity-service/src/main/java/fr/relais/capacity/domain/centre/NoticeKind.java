package fr.relais.capacity.domain.centre;

/** What an organisation is told about its own places. */
public enum NoticeKind {
    VACANCY_STALE,
    CENTRE_SILENT,
    RESERVATION_OVERDUE,
    /** The day has come from which beds should be there: is it so? */
    BEDS_EXPECTED,
    /** Somebody without a sign-in has said by the centre's link how many places there are. */
    CHANGED_BY_LINK,
    /** Says nothing of why: a screen may be read by others. */
    CENTRE_ATTENTION
}
