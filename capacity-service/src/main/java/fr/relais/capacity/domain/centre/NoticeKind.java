package fr.relais.capacity.domain.centre;

/** What an organisation is told about its own places. */
public enum NoticeKind {
    VACANCY_STALE,
    CENTRE_SILENT,
    RESERVATION_OVERDUE
}
