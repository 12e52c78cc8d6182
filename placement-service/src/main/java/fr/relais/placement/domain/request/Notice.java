package fr.relais.placement.domain.request;

/**
 * Something one recipient is to be told, under the recipient's own reference. Says what kind of thing, never what.
 *
 * @param organisation whose inbox it goes to
 */
public record Notice(String organisation, Reference reference, Kind kind) implements PlacementEvent {

    /** The inbox of the coordinators on call. */
    public static final String ON_CALL = "on-call";

    /** Kinds of notices. */
    public enum Kind {
        REQUEST_SUBMITTED(false),
        REQUEST_ACCEPTED(false),
        REQUEST_CONFIRMED(false),
        REQUEST_ARRIVED(false),
        REQUEST_ENDED(false),
        REQUEST_WITHDRAWN(false),
        OFFER_RECEIVED(true),
        QUESTION_ASKED(false),
        QUESTION_URGENT(true),
        QUESTION_ANSWERED(true),
        OFFER_CLOSED(false),
        OFFER_CONFIRMED(false),
        EMERGENCY_UNPLACED(true),
        CENTRE_SILENT(false),
        ASSESSMENT_DUE(false),
        SOLICITATION_RECEIVED(false),
        REFUSAL_TO_REVIEW(false),
        BLOCK_REQUESTED(true),
        BLOCK_SHORT(true),
        BLOCK_CLOSED(false),
        MINOR_ANNOUNCED(true),
        MINOR_TASK(true),
        MINOR_DECIDED(false),
        QUOTA_PASSED(true),
        SEARCH_PATTERN(true),
        INTERVIEW_PLANNED(false),
        AGREEMENT_AWAITED(false),
        RESERVATION_TO_CONFIRM(false),
        VALIDATION_DUE(false),
        VALIDATION_OVERDUE(false),
        OFFER_REMINDER(true),
        SOLICITATION_REMINDER(false),
        SEARCH_ESCALATED(true),
        ARRIVAL_PLANNED(false),
        MEETING_POINT_READ(true),
        MEETING_POINT_WITHDRAWN(true),
        CASE_OPENED(true),
        OPENING_TO_REVIEW(true),
        OPENINGS_TOO_MANY(true),
        ACCOUNT_COMPROMISED(true),
        ORGANISATION_ALERT(true),
        CONTACT_LOST(true),
        HAND_OVER_ANNOUNCED(false),
        STAY_TASK(false),
        STAY_ENDED(false),
        STAY_ATTENTION(false),
        STAY_URGENT(true);

        private final boolean urgent;

        Kind(boolean urgent) {
            this.urgent = urgent;
        }

        public boolean urgent() {
            return urgent;
        }
    }
}
