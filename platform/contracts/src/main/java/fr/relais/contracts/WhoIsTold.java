package fr.relais.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told what: for each type of message whom it makes somebody tell, of which kind of thing, and how urgently.
 *
 * <p>Every type that any service says is in it, with those it tells or among those that tell nobody, so that a new one
 * is decided about before it is published. Whoever sends notices sends those of the table; whoever files them takes no
 * others.
 */
public final class WhoIsTold {

    /** Whose inbox a notice is for. */
    public enum Recipient {
        REFERRER,
        CENTRE,
        /** Whoever is on call, in the one inbox of that name. */
        COORDINATOR,
        /** Of a département. */
        CHILD_PROTECTION;

        private static final String ON_CALL = "on-call";
        private static final String OF_A_DEPARTEMENT = "child-protection-";

        /** Whether an organisation can be one of these; which others refer and which receive is not in their ids. */
        public boolean canBe(String organisation) {
            return switch (this) {
                case COORDINATOR -> organisation.equals(ON_CALL);
                case CHILD_PROTECTION -> organisation.startsWith(OF_A_DEPARTEMENT);
                case REFERRER, CENTRE -> !organisation.equals(ON_CALL) && !organisation.startsWith(OF_A_DEPARTEMENT);
            };
        }
    }

    /** Whether somebody is waiting for an answer right now. */
    public enum Urgency {
        NORMAL,
        URGENT
    }

    /**
     * One line of the table.
     *
     * @param event the type of what happened; that of the notice itself where nothing else is said of it: time has
     *     passed, or what happened is told to nobody else
     * @param kind as the notice names it
     */
    public record Row(String event, Recipient recipient, String kind, Urgency urgency) {}

    private static final String TOLD = """
            placement.request-submitted.v1           | REFERRER         | REQUEST_SUBMITTED      | NORMAL
            placement.request-submitted.v1           | COORDINATOR      | ASSESSMENT_DUE         | NORMAL
            placement.request-submitted.v1           | COORDINATOR      | EMERGENCY_UNPLACED     | URGENT
            placement.request-waiting.v1             | COORDINATOR      | EMERGENCY_UNPLACED     | URGENT
            placement.centres-solicited.v1           | CENTRE           | SOLICITATION_RECEIVED  | NORMAL
            placement.solicitation-closed.v1         | CENTRE           | OFFER_CLOSED           | NORMAL
            placement.solicitation-closed.v1         | COORDINATOR      | CENTRE_SILENT          | NORMAL
            placement.interview-planned.v1           | CENTRE           | INTERVIEW_PLANNED      | NORMAL
            placement.interview-planned.v1           | COORDINATOR      | INTERVIEW_PLANNED      | NORMAL
            placement.offer-made.v1                  | CENTRE           | OFFER_RECEIVED         | URGENT
            placement.offer-unanswered.v1            | CENTRE           | OFFER_CLOSED           | NORMAL
            placement.offer-unanswered.v1            | COORDINATOR      | CENTRE_SILENT          | NORMAL
            placement.offer-withdrawn.v1             | CENTRE           | OFFER_CLOSED           | NORMAL
            placement.offer-lapsed.v1                | CENTRE           | OFFER_CLOSED           | NORMAL
            placement.pre-admission-opened.v1        | REFERRER         | REQUEST_ACCEPTED       | NORMAL
            placement.person-agreed.v1               | REFERRER         | REQUEST_CONFIRMED      | NORMAL
            placement.person-agreed.v1               | CENTRE           | OFFER_CONFIRMED        | NORMAL
            placement.person-declined.v1             | CENTRE           | OFFER_CLOSED           | NORMAL
            placement.journey-planned.v1             | CENTRE           | ARRIVAL_PLANNED        | NORMAL
            placement.meeting-point-withdrawn.v1     | COORDINATOR      | MEETING_POINT_WITHDRAWN | URGENT
            placement.no-show-reported.v1            | COORDINATOR      | CONTACT_LOST           | URGENT
            placement.request-paused.v1              | COORDINATOR      | CONTACT_LOST           | URGENT
            placement.request-redirected.v1          | COORDINATOR      | HAND_OVER_ANNOUNCED    | NORMAL
            placement.arrival-recorded.v1            | REFERRER         | REQUEST_ARRIVED        | NORMAL
            placement.stay-ended.v1                  | REFERRER         | REQUEST_ENDED          | NORMAL
            placement.stay-ended.v1                  | CENTRE           | STAY_ENDED             | NORMAL
            placement.stay-task-raised.v1            | CENTRE           | STAY_TASK              | NORMAL
            placement.stay-task-raised.v1            | COORDINATOR      | STAY_ATTENTION         | NORMAL
            placement.stay-task-raised.v1            | COORDINATOR      | STAY_URGENT            | URGENT
            placement.request-withdrawn.v1           | REFERRER         | REQUEST_WITHDRAWN      | NORMAL
            placement.account-revoked.v1             | REFERRER         | ACCOUNT_COMPROMISED    | URGENT
            placement.account-revoked.v1             | CENTRE           | ACCOUNT_COMPROMISED    | URGENT
            placement.question-asked.v1              | COORDINATOR      | QUESTION_ASKED         | NORMAL
            placement.question-asked.v1              | COORDINATOR      | QUESTION_URGENT        | URGENT
            placement.question-answered.v1           | CENTRE           | QUESTION_ANSWERED      | URGENT
            placement.opening-agreed.v1              | REFERRER         | CASE_OPENED            | URGENT
            placement.opening-agreed.v1              | CENTRE           | CASE_OPENED            | URGENT
            placement.opening-agreed.v1              | COORDINATOR      | OPENING_TO_REVIEW      | URGENT
            placement.opening-agreed.v1              | COORDINATOR      | OPENINGS_TOO_MANY      | URGENT
            placement.block-requested.v1             | COORDINATOR      | BLOCK_REQUESTED        | URGENT
            placement.block-gathered.v1              | COORDINATOR      | BLOCK_SHORT            | URGENT
            placement.block-closed.v1                | COORDINATOR      | BLOCK_CLOSED           | NORMAL
            placement.minor-handed-over.v1           | CHILD_PROTECTION | MINOR_ANNOUNCED        | URGENT
            placement.minor-hand-over-decided.v1     | COORDINATOR      | MINOR_DECIDED          | NORMAL
            placement.minor-task-raised.v1           | COORDINATOR      | MINOR_TASK             | URGENT
            placement.quota-passed.v1                | COORDINATOR      | QUOTA_PASSED           | URGENT
            placement.search-pattern-found.v1        | COORDINATOR      | SEARCH_PATTERN         | URGENT
            placement.organisation-quarantined.v1    | COORDINATOR      | ORGANISATION_ALERT     | URGENT
            placement.refusal-review-opened.v1       | COORDINATOR      | REFUSAL_TO_REVIEW      | NORMAL
            placement.notice.v1                      | REFERRER         | AGREEMENT_AWAITED      | NORMAL
            placement.notice.v1                      | REFERRER         | VALIDATION_DUE         | NORMAL
            placement.notice.v1                      | CENTRE           | RESERVATION_TO_CONFIRM | NORMAL
            placement.notice.v1                      | CENTRE           | OFFER_REMINDER         | URGENT
            placement.notice.v1                      | CENTRE           | SOLICITATION_REMINDER  | NORMAL
            placement.notice.v1                      | CENTRE           | MEETING_POINT_READ     | URGENT
            placement.notice.v1                      | COORDINATOR      | VALIDATION_OVERDUE     | NORMAL
            placement.notice.v1                      | COORDINATOR      | SEARCH_ESCALATED       | URGENT
            placement.notice.v1                      | COORDINATOR      | EMERGENCY_UNPLACED     | URGENT
            placement.notice.v1                      | COORDINATOR      | OPENING_TO_REVIEW      | URGENT
            placement.notice.v1                      | COORDINATOR      | ORGANISATION_ALERT     | URGENT
            capacity.vacancy-stale.v1                | CENTRE           | VACANCY_STALE          | NORMAL
            capacity.vacancy-silent.v1               | COORDINATOR      | CENTRE_SILENT          | NORMAL
            capacity.beds-unavailable.v1             | CENTRE           | CENTRE_ATTENTION       | URGENT
            capacity.beds-unavailable.v1             | COORDINATOR      | CENTRE_ATTENTION       | URGENT
            capacity.hold-released.v1                | CENTRE           | VACANCY_STALE          | NORMAL
            capacity.hold-lapsed.v1                  | CENTRE           | VACANCY_STALE          | NORMAL
            capacity.reservation-overdue.v1          | CENTRE           | RESERVATION_OVERDUE    | URGENT
            capacity.reservation-overdue.v1          | COORDINATOR      | RESERVATION_OVERDUE    | URGENT
            capacity.beds-expected.v1                | CENTRE           | BEDS_EXPECTED          | NORMAL
            capacity.site-compromised.v1             | CENTRE           | CENTRE_ATTENTION       | URGENT
            capacity.site-compromised.v1             | COORDINATOR      | CENTRE_ATTENTION       | URGENT
            capacity.vacancy-declared.v1             | CENTRE           | CHANGED_BY_LINK        | NORMAL
            capacity.beds-unavailable.v1             | CENTRE           | CHANGED_BY_LINK        | NORMAL
            capacity.notice.v1                       | CENTRE           | CHANGED_BY_LINK        | NORMAL
            capacity.vacancy-nudged.v1               | CENTRE           | VACANCY_STALE          | NORMAL
            capacity.scarcity-began.v1               | COORDINATOR      | SCARCITY_BEGAN         | URGENT
            capacity.scarcity-ended.v1               | COORDINATOR      | SCARCITY_ENDED         | NORMAL
            notification.notice-filed.v1             | REFERRER         | WEBHOOK_STOPPED        | NORMAL
            notification.notice-filed.v1             | CENTRE           | WEBHOOK_STOPPED        | NORMAL
            notification.notice-filed.v1             | COORDINATOR      | WEBHOOK_STOPPED        | NORMAL
            notification.notice-filed.v1             | CHILD_PROTECTION | WEBHOOK_STOPPED        | NORMAL
            """;

    /** What happens and makes nobody tell anybody. */
    private static final String SILENT = """
            placement.assessment-recorded.v1 placement.request-assessed.v1 placement.agreed-in-principle.v1
            placement.solicitation-refused.v1 placement.kept-apart.v1 placement.interview-held.v1
            placement.reservation-renewed.v1 placement.search-validated.v1 placement.offer-intended.v1
            placement.hold-refused.v1 placement.offer-accepted.v1 placement.offer-refused.v1
            placement.hold-given-back.v1 placement.escort-named.v1 placement.escort-agreed.v1
            placement.meeting-point-entered.v1
            placement.set-out.v1 placement.request-resumed.v1 placement.hand-over-acknowledged.v1
            placement.request-reopened.v1 placement.stay-opened.v1 placement.stay-planned.v1
            placement.stay-called-off.v1 placement.absence-recorded.v1 placement.absence-ended.v1
            placement.stay-alarm-raised.v1 placement.stay-alarm-lifted.v1 placement.transfer-begun.v1
            placement.transfer-called-off.v1 placement.review-held.v1 placement.review-planned.v1
            placement.rights-explained.v1 placement.revocation.v1 placement.account-confirmed.v1
            placement.confirmation.v1 placement.opening-asked.v1 placement.opening-reviewed.v1
            placement.organisation-registered.v1 placement.block-approved.v1 placement.block-begun.v1
            placement.block-beds-intended.v1 placement.block-beds-kept.v1 placement.block-beds-refused.v1
            placement.block-beds-spent.v1 placement.minor-hand-over-acknowledged.v1
            placement.minor-hand-over-renewed.v1 placement.administrator-asked.v1
            placement.administrator-designated.v1 placement.quota-proposed.v1 placement.quota-raised.v1
            placement.usual-quota-restored.v1 placement.search-vouched-for.v1 placement.quarantine-ended.v1
            placement.block-beds-given-back.v1
            placement.refusal-beds-frozen.v1 placement.refusal-review-closed.v1
            placement.refusal-beds-given-back.v1 placement.bed-taken.v1 placement.bed-left.v1
            placement.case-erased.v1 placement.request-fact.v1 placement.organisations-counted.v1
            capacity.availability.v1 capacity.centre-registered.v1 capacity.centre-suspended.v1
            capacity.centre-reactivated.v1 capacity.unit-declared.v1 capacity.unit-terms-replaced.v1
            capacity.vacancy-confirmed.v1 capacity.bed-held.v1
            capacity.hold-confirmed.v1 capacity.arrival-recorded.v1 capacity.stay-ended.v1
            capacity.centre-applied.v1 capacity.centre-vouched-for.v1 capacity.centre-validated.v1
            capacity.convention-revised.v1 capacity.centre-closed.v1 capacity.quota-extended.v1
            capacity.quota-renewed.v1 capacity.beds-announced.v1 capacity.site-clearance-proposed.v1
            capacity.site-clearance-withdrawn.v1 capacity.site-cleared.v1 capacity.hold-withdrawn.v1
            capacity.evacuation-called.v1 capacity.block-drawn-on.v1 capacity.hold-extended.v1
            capacity.hold-under-review.v1 capacity.hold-forgone.v1 capacity.confirmation-link-issued.v1
            notification.notice-acknowledged.v1
            notification.notices-acknowledged.v1 notification.notice-given-up.v1
            notification.notices-forgotten.v1 platform.account-used.v1
            """;

    private static final String BY_THE_INBOX_ITSELF = "notification.";

    private static final List<Row> ROWS = TOLD.lines().map(WhoIsTold::row).toList();
    private static final Set<String> UNTOLD =
            Set.copyOf(Arrays.asList(SILENT.strip().split("\\s+")));

    private WhoIsTold() {}

    /** The whole table, in the order in which services list what they say. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The types that tell nobody. */
    public static Set<String> silent() {
        return UNTOLD;
    }

    /** The kinds of notices that there are. */
    public static Set<String> kinds() {
        return ROWS.stream().map(Row::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether another service may tell an organisation this, as urgently as that. */
    public static boolean allows(String organisation, String kind, String urgency) {
        return ROWS.stream()
                .filter(row -> !row.event().startsWith(BY_THE_INBOX_ITSELF))
                .anyMatch(row -> row.kind().equals(kind)
                        && row.urgency().name().equals(urgency)
                        && row.recipient().canBe(organisation));
    }

    private static Row row(String line) {
        var cells = line.split(" *\\| *");
        return new Row(cells[0], Recipient.valueOf(cells[1]), cells[2], Urgency.valueOf(cells[3].strip()));
    }
}
