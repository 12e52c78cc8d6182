package fr.relais.contracts;

import java.util.List;

/** Names on the wire of what placement-service says. Fixed once published; never derived from a class name. */
public final class PlacementMessages {

    public static final String REQUEST_SUBMITTED = "placement.request-submitted.v1";
    public static final String REQUEST_WAITING = "placement.request-waiting.v1";
    public static final String ASSESSMENT_RECORDED = "placement.assessment-recorded.v1";
    public static final String REQUEST_ASSESSED = "placement.request-assessed.v1";
    public static final String CENTRES_SOLICITED = "placement.centres-solicited.v1";
    public static final String AGREED_IN_PRINCIPLE = "placement.agreed-in-principle.v1";
    public static final String SOLICITATION_REFUSED = "placement.solicitation-refused.v1";
    public static final String SOLICITATION_CLOSED = "placement.solicitation-closed.v1";
    public static final String KEPT_APART = "placement.kept-apart.v1";
    public static final String INTERVIEW_PLANNED = "placement.interview-planned.v1";
    public static final String INTERVIEW_HELD = "placement.interview-held.v1";
    public static final String RESERVATION_RENEWED = "placement.reservation-renewed.v1";
    public static final String SEARCH_VALIDATED = "placement.search-validated.v1";
    public static final String OFFER_INTENDED = "placement.offer-intended.v1";
    public static final String HOLD_REFUSED = "placement.hold-refused.v1";
    public static final String OFFER_MADE = "placement.offer-made.v1";
    public static final String OFFER_ACCEPTED = "placement.offer-accepted.v1";
    public static final String OFFER_REFUSED = "placement.offer-refused.v1";
    public static final String OFFER_UNANSWERED = "placement.offer-unanswered.v1";
    public static final String OFFER_WITHDRAWN = "placement.offer-withdrawn.v1";
    public static final String OFFER_LAPSED = "placement.offer-lapsed.v1";
    public static final String HOLD_GIVEN_BACK = "placement.hold-given-back.v1";
    public static final String PRE_ADMISSION_OPENED = "placement.pre-admission-opened.v1";
    public static final String PERSON_AGREED = "placement.person-agreed.v1";
    public static final String PERSON_DECLINED = "placement.person-declined.v1";
    public static final String JOURNEY_PLANNED = "placement.journey-planned.v1";
    public static final String ESCORT_NAMED = "placement.escort-named.v1";
    public static final String ESCORT_AGREED = "placement.escort-agreed.v1";
    public static final String MEETING_POINT_ENTERED = "placement.meeting-point-entered.v1";
    public static final String MEETING_POINT_WITHDRAWN = "placement.meeting-point-withdrawn.v1";
    public static final String SET_OUT = "placement.set-out.v1";
    public static final String NO_SHOW_REPORTED = "placement.no-show-reported.v1";
    public static final String REQUEST_PAUSED = "placement.request-paused.v1";
    public static final String REQUEST_RESUMED = "placement.request-resumed.v1";
    public static final String REQUEST_REDIRECTED = "placement.request-redirected.v1";
    public static final String HAND_OVER_ACKNOWLEDGED = "placement.hand-over-acknowledged.v1";
    public static final String REQUEST_REOPENED = "placement.request-reopened.v1";
    public static final String ARRIVAL_RECORDED = "placement.arrival-recorded.v1";
    public static final String STAY_OPENED = "placement.stay-opened.v1";
    public static final String STAY_ENDED = "placement.stay-ended.v1";
    public static final String STAY_PLANNED = "placement.stay-planned.v1";
    public static final String STAY_CALLED_OFF = "placement.stay-called-off.v1";
    public static final String ABSENCE_RECORDED = "placement.absence-recorded.v1";
    public static final String ABSENCE_ENDED = "placement.absence-ended.v1";
    public static final String STAY_ALARM_RAISED = "placement.stay-alarm-raised.v1";
    public static final String STAY_ALARM_LIFTED = "placement.stay-alarm-lifted.v1";
    public static final String TRANSFER_BEGUN = "placement.transfer-begun.v1";
    public static final String TRANSFER_CALLED_OFF = "placement.transfer-called-off.v1";
    public static final String REVIEW_HELD = "placement.review-held.v1";
    public static final String REVIEW_PLANNED = "placement.review-planned.v1";
    public static final String RIGHTS_EXPLAINED = "placement.rights-explained.v1";
    public static final String STAY_TASK_RAISED = "placement.stay-task-raised.v1";
    public static final String REQUEST_WITHDRAWN = "placement.request-withdrawn.v1";
    public static final String ACCOUNT_REVOKED = "placement.account-revoked.v1";
    public static final String REVOCATION = "placement.revocation.v1";
    public static final String ACCOUNT_CONFIRMED = "placement.account-confirmed.v1";
    public static final String CONFIRMATION = "placement.confirmation.v1";
    public static final String QUESTION_ASKED = "placement.question-asked.v1";
    public static final String QUESTION_ANSWERED = "placement.question-answered.v1";
    public static final String OPENING_ASKED = "placement.opening-asked.v1";
    public static final String OPENING_AGREED = "placement.opening-agreed.v1";
    public static final String OPENING_REVIEWED = "placement.opening-reviewed.v1";
    public static final String ORGANISATION_REGISTERED = "placement.organisation-registered.v1";
    public static final String BLOCK_REQUESTED = "placement.block-requested.v1";
    public static final String BLOCK_APPROVED = "placement.block-approved.v1";
    public static final String BLOCK_BEGUN = "placement.block-begun.v1";
    public static final String BLOCK_BEDS_INTENDED = "placement.block-beds-intended.v1";
    public static final String BLOCK_BEDS_KEPT = "placement.block-beds-kept.v1";
    public static final String BLOCK_BEDS_REFUSED = "placement.block-beds-refused.v1";
    public static final String BLOCK_BEDS_SPENT = "placement.block-beds-spent.v1";
    public static final String BLOCK_GATHERED = "placement.block-gathered.v1";
    public static final String BLOCK_CLOSED = "placement.block-closed.v1";
    public static final String MINOR_HANDED_OVER = "placement.minor-handed-over.v1";
    public static final String MINOR_HAND_OVER_ACKNOWLEDGED = "placement.minor-hand-over-acknowledged.v1";
    public static final String MINOR_HAND_OVER_RENEWED = "placement.minor-hand-over-renewed.v1";
    public static final String MINOR_HAND_OVER_DECIDED = "placement.minor-hand-over-decided.v1";
    public static final String ADMINISTRATOR_ASKED = "placement.administrator-asked.v1";
    public static final String ADMINISTRATOR_DESIGNATED = "placement.administrator-designated.v1";
    public static final String MINOR_TASK_RAISED = "placement.minor-task-raised.v1";
    public static final String QUOTA_PASSED = "placement.quota-passed.v1";
    public static final String QUOTA_PROPOSED = "placement.quota-proposed.v1";
    public static final String QUOTA_RAISED = "placement.quota-raised.v1";
    public static final String USUAL_QUOTA_RESTORED = "placement.usual-quota-restored.v1";
    public static final String SEARCH_PATTERN_FOUND = "placement.search-pattern-found.v1";
    public static final String ORGANISATION_QUARANTINED = "placement.organisation-quarantined.v1";
    public static final String SEARCH_VOUCHED_FOR = "placement.search-vouched-for.v1";
    public static final String QUARANTINE_ENDED = "placement.quarantine-ended.v1";
    public static final String BLOCK_BEDS_GIVEN_BACK = "placement.block-beds-given-back.v1";
    public static final String REFUSAL_REVIEW_OPENED = "placement.refusal-review-opened.v1";
    public static final String REFUSAL_BEDS_FROZEN = "placement.refusal-beds-frozen.v1";
    public static final String REFUSAL_REVIEW_CLOSED = "placement.refusal-review-closed.v1";
    public static final String REFUSAL_BEDS_GIVEN_BACK = "placement.refusal-beds-given-back.v1";
    public static final String NOTICE = "placement.notice.v1";

    public static final String BED_TAKEN = "placement.bed-taken.v1";
    public static final String BED_LEFT = "placement.bed-left.v1";

    public static final String CASE_ERASED = "placement.case-erased.v1";
    public static final String REQUEST_FACT = "placement.request-fact.v1";
    public static final String ORGANISATIONS_COUNTED = "placement.organisations-counted.v1";

    /** Everything placement-service says. */
    public static final List<String> ALL = List.of(
            REQUEST_SUBMITTED,
            REQUEST_WAITING,
            ASSESSMENT_RECORDED,
            REQUEST_ASSESSED,
            CENTRES_SOLICITED,
            AGREED_IN_PRINCIPLE,
            SOLICITATION_REFUSED,
            SOLICITATION_CLOSED,
            KEPT_APART,
            INTERVIEW_PLANNED,
            INTERVIEW_HELD,
            RESERVATION_RENEWED,
            SEARCH_VALIDATED,
            OFFER_INTENDED,
            HOLD_REFUSED,
            OFFER_MADE,
            OFFER_ACCEPTED,
            OFFER_REFUSED,
            OFFER_UNANSWERED,
            OFFER_WITHDRAWN,
            OFFER_LAPSED,
            HOLD_GIVEN_BACK,
            PRE_ADMISSION_OPENED,
            PERSON_AGREED,
            PERSON_DECLINED,
            JOURNEY_PLANNED,
            ESCORT_NAMED,
            ESCORT_AGREED,
            MEETING_POINT_ENTERED,
            MEETING_POINT_WITHDRAWN,
            SET_OUT,
            NO_SHOW_REPORTED,
            REQUEST_PAUSED,
            REQUEST_RESUMED,
            REQUEST_REDIRECTED,
            HAND_OVER_ACKNOWLEDGED,
            REQUEST_REOPENED,
            ARRIVAL_RECORDED,
            STAY_OPENED,
            STAY_ENDED,
            STAY_PLANNED,
            STAY_CALLED_OFF,
            ABSENCE_RECORDED,
            ABSENCE_ENDED,
            STAY_ALARM_RAISED,
            STAY_ALARM_LIFTED,
            TRANSFER_BEGUN,
            TRANSFER_CALLED_OFF,
            REVIEW_HELD,
            REVIEW_PLANNED,
            RIGHTS_EXPLAINED,
            STAY_TASK_RAISED,
            REQUEST_WITHDRAWN,
            ACCOUNT_REVOKED,
            REVOCATION,
            ACCOUNT_CONFIRMED,
            CONFIRMATION,
            QUESTION_ASKED,
            QUESTION_ANSWERED,
            OPENING_ASKED,
            OPENING_AGREED,
            OPENING_REVIEWED,
            ORGANISATION_REGISTERED,
            BLOCK_REQUESTED,
            BLOCK_APPROVED,
            BLOCK_BEGUN,
            BLOCK_BEDS_INTENDED,
            BLOCK_BEDS_KEPT,
            BLOCK_BEDS_REFUSED,
            BLOCK_BEDS_SPENT,
            BLOCK_GATHERED,
            BLOCK_CLOSED,
            BLOCK_BEDS_GIVEN_BACK,
            REFUSAL_REVIEW_OPENED,
            REFUSAL_BEDS_FROZEN,
            REFUSAL_REVIEW_CLOSED,
            REFUSAL_BEDS_GIVEN_BACK,
            MINOR_HANDED_OVER,
            MINOR_HAND_OVER_ACKNOWLEDGED,
            MINOR_HAND_OVER_RENEWED,
            MINOR_HAND_OVER_DECIDED,
            ADMINISTRATOR_ASKED,
            ADMINISTRATOR_DESIGNATED,
            MINOR_TASK_RAISED,
            QUOTA_PASSED,
            QUOTA_PROPOSED,
            QUOTA_RAISED,
            USUAL_QUOTA_RESTORED,
            SEARCH_PATTERN_FOUND,
            ORGANISATION_QUARANTINED,
            SEARCH_VOUCHED_FOR,
            QUARANTINE_ENDED,
            NOTICE,
            BED_TAKEN,
            BED_LEFT,
            CASE_ERASED,
            REQUEST_FACT,
            ORGANISATIONS_COUNTED);

    private PlacementMessages() {}
}
