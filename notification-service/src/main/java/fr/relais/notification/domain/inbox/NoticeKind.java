package fr.relais.notification.domain.inbox;

/**
 * What a recipient is told. A kind says which of the recipient's own things to look at, and nothing about the other
 * side (INV-14): everything that closes an offer is one kind.
 */
public enum NoticeKind {
    REQUEST_SUBMITTED,
    REQUEST_ACCEPTED,
    REQUEST_CONFIRMED,
    REQUEST_ARRIVED,
    REQUEST_ENDED,
    REQUEST_WITHDRAWN,
    OFFER_RECEIVED,
    OFFER_CLOSED,
    OFFER_CONFIRMED,
    EMERGENCY_UNPLACED,
    CENTRE_SILENT,
    ASSESSMENT_DUE,
    SOLICITATION_RECEIVED,
    BLOCK_REQUESTED,
    BLOCK_SHORT,
    BLOCK_CLOSED,
    INTERVIEW_PLANNED,
    AGREEMENT_AWAITED,
    RESERVATION_TO_CONFIRM,
    VALIDATION_DUE,
    VALIDATION_OVERDUE,
    OFFER_REMINDER,
    SOLICITATION_REMINDER,
    SEARCH_ESCALATED,
    VACANCY_STALE,
    RESERVATION_OVERDUE,
    SCARCITY_BEGAN,
    SCARCITY_ENDED,
    BEDS_EXPECTED,
    CENTRE_ATTENTION,
    STAY_TASK,
    STAY_ENDED,
    STAY_ATTENTION,
    STAY_URGENT
}
