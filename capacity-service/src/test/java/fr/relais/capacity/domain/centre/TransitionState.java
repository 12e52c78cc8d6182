package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.anApplicant;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.placingOriented;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static fr.relais.capacity.domain.centre.TransitionNames.ANOTHER;
import static fr.relais.capacity.domain.centre.TransitionNames.FENCE;
import static fr.relais.capacity.domain.centre.TransitionNames.FROM_NEXT_YEAR;
import static fr.relais.capacity.domain.centre.TransitionNames.NEXT_YEAR;
import static fr.relais.capacity.domain.centre.TransitionNames.OURS;
import static fr.relais.capacity.domain.centre.TransitionNames.OUR_LINK;
import static fr.relais.capacity.domain.centre.TransitionNames.QUOTA_OF_NONE;
import static fr.relais.capacity.domain.centre.TransitionNames.THIS_YEAR;

/**
 * Every state that the one bed of a centre can be in when a command is given, five hours after the beginning. By then
 * what was due has become due in the states named OVERDUE, PAST and so on; under a hold that is named ON_AN_OLD_WORD is
 * a vacancy that is not fresh any more.
 */
enum TransitionState {
    UNAVAILABLE(with()),
    VACANT(with(vacant(0))),
    VACANT_PAST_FRESHNESS(with(vacant(-20))),
    STALE(with(vacant(-24), new ExpireDue(NOW))),
    STALE_FOR_A_DAY(with(vacant(-48), new ExpireDue(hours(-24)))),
    STALE_FOR_SEVEN_DAYS(with(vacant(-24 - 7 * 24), new ExpireDue(hours(-7 * 24)))),
    HELD_BY_US(with(vacant(0), placing(OURS, 1, hours(2)))),
    HELD_BY_US_FOR_DAYS(with(vacant(0), placingOriented(OURS, hours(2)))),
    HELD_BY_US_PAST_EXPIRY(with(vacant(0), placing(OURS, 1, hours(1)))),
    HELD_BY_US_ALL_PAST(with(vacant(-20), placing(OURS, 1, hours(1)))),
    HELD_BY_ANOTHER(with(vacant(0), placing(ANOTHER, 1, hours(2)))),
    HELD_BY_ANOTHER_PAST_EXPIRY(with(vacant(0), placing(ANOTHER, 1, hours(1)))),
    HELD_BY_US_ON_AN_OLD_WORD(with(vacant(-20), placing(OURS, 1, hours(2)))),
    RESERVED_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(26)))),
    RESERVED_BY_US_OVERDUE(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(4)))),
    RESERVED_BY_US_ON_AN_OLD_WORD(with(vacant(-20), placing(OURS, 1, hours(2)), agreed(OURS, hours(26)))),
    RESERVED_BY_ANOTHER(with(vacant(0), placing(ANOTHER, 1, hours(2)), agreed(ANOTHER, hours(26)))),
    OCCUPIED_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(4)), arrived(OURS))),
    OCCUPIED_BY_ANOTHER(with(vacant(0), placing(ANOTHER, 1, hours(2)), agreed(ANOTHER, hours(4)), arrived(ANOTHER))),
    RELEASED_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), released())),
    LAPSED_FOR_US(with(vacant(0), placing(OURS, 1, hours(0)), new ExpireDue(hours(4)))),
    LEFT_BY_US(with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(4)), arrived(OURS), left(OURS))),
    TURNAROUND(
            with(vacant(0), placing(ANOTHER, 1, hours(2)), agreed(ANOTHER, hours(4)), arrived(ANOTHER), left(ANOTHER))),
    UPCOMING(with(announced(2))),
    UPCOMING_WHOSE_DAY_HAS_COME(with(announced(0))),
    FROZEN(with(vacant(0), new CompromiseSite(hours(1)))),
    FROZEN_BEING_CLEARED(with(vacant(0), new CompromiseSite(hours(1)), clearing("on-call"))),
    FROZEN_BEING_CLEARED_BY_US(with(vacant(0), new CompromiseSite(hours(1)), clearing("coordination-2"))),
    FROZEN_AFTER_OUR_HOLD(with(vacant(0), placing(OURS, 1, hours(2)), new CompromiseSite(hours(3)))),
    RESERVED_BY_US_ON_A_COMPROMISED_SITE(
            with(vacant(0), placing(OURS, 1, hours(2)), agreed(OURS, hours(26)), new CompromiseSite(hours(3)))),
    OCCUPIED_BY_US_ON_A_COMPROMISED_SITE(with(
            vacant(0),
            placing(OURS, 1, hours(2)),
            agreed(OURS, hours(4)),
            arrived(OURS),
            new CompromiseSite(hours(3)))),
    UNDER_REVIEW_FOR_US(with(vacant(0), placing(OURS, 1, hours(2)), new ReviewHold(OURS, FENCE, hours(3)))),
    UNDER_REVIEW_FOR_US_PAST_ITS_TIME(
            with(vacant(-20), placing(OURS, 1, hours(-20)), new ReviewHold(OURS, FENCE, hours(-19)))),
    UNDER_REVIEW_FOR_ANOTHER(with(vacant(0), placing(ANOTHER, 1, hours(2)), new ReviewHold(ANOTHER, FENCE, hours(3)))),
    BLOCKED_BY_US(with(vacant(0), blocking(OURS))),
    BLOCKED_BY_ANOTHER(with(vacant(0), blocking(ANOTHER))),
    BLOCKED_BY_ANOTHER_PAST_ITS_WINDOW(
            with(vacant(0), new PlaceHold(ANOTHER, UNIT, new HoldTerms.ForBlock(1, hours(4)), null, hours(2)))),
    FORGONE_BY_US(with(vacant(0), released())),
    EXTENDED_FOR_US(with(vacant(0), placingOriented(OURS, hours(2)), new ExtendHold(OURS, FENCE, hours(3)))),
    STALE_WITH_OUR_LINK(with(vacant(-24), new ExpireDue(NOW), new IssueConfirmationLink(OUR_LINK, hours(1)))),
    STALE_WITH_OUR_LINK_PAST_ITS_WINDOW(
            with(vacant(-48), new ExpireDue(hours(-24)), new IssueConfirmationLink(OUR_LINK, hours(-19)))),
    UNAVAILABLE_WITH_OUR_LINK(with(new IssueConfirmationLink(OUR_LINK, hours(1)))),
    HELD_WITH_OUR_LINK(with(vacant(0), new IssueConfirmationLink(OUR_LINK, hours(1)), placing(ANOTHER, 1, hours(2)))),
    EMPTIED_BY_OUR_LINK(
            with(vacant(0), new IssueConfirmationLink(OUR_LINK, hours(1)), new EmptyByLink(OUR_LINK, hours(2)))),
    SUSPENDED_VACANT(with(vacant(0), new SuspendCentre(hours(1)))),
    APPLICANT(anApplicant().build()),
    APPLICANT_VOUCHED_FOR(anApplicant().after(vouching(CentreFixture.FIRST)).build()),
    APPLICANT_VOUCHED_FOR_BY_US(
            anApplicant().after(vouching(CentreFixture.SECOND)).build()),
    CLOSED(with(vacant(0), new CloseCentre(hours(1)))),
    QUOTA_REACHED(aCentre(new CapacityTerms.Quota(1))
            .withVacantBeds(1)
            .after(new ReviseConvention(QUOTA_OF_NONE, NOW))
            .build()),
    QUOTA_REACHED_UNAVAILABLE(aCentre(new CapacityTerms.Quota(0))
            .withUnit(AllocationMode.PER_BED, 1)
            .build()),
    SCHEME_NOT_BEGUN(aCentre(new CapacityTerms.Spot(), THIS_YEAR)
            .withUnit(UNIT, AllocationMode.PER_BED, terms(NEXT_YEAR.id()), 1)
            .after(vacant(0), new ReviseConvention(FROM_NEXT_YEAR, NOW))
            .build()),
    SCHEME_NOT_BEGUN_UNAVAILABLE(aCentre(new CapacityTerms.Spot(), NEXT_YEAR)
            .withUnit(UNIT, AllocationMode.PER_BED, terms(NEXT_YEAR.id()), 1)
            .build());

    final Centre centre;

    TransitionState(Centre centre) {
        this.centre = centre;
    }

    private static Centre with(CentreCommand... commands) {
        return aCentre().withUnit(AllocationMode.PER_BED, 1).after(commands).build();
    }

    private static CentreCommand clearing(String organisation) {
        return new ClearSite(CentreFixture.word(organisation, hours(2)));
    }

    private static CentreCommand vouching(Word word) {
        return new ValidateCentre(null, word);
    }

    private static CentreCommand vacant(long hours) {
        return new DeclareVacancy(UNIT, 1, null, hours(hours));
    }

    private static CentreCommand blocking(HoldId hold) {
        return TransitionCommand.blocking(hold, hours(2));
    }

    /** From so many days after today. */
    private static CentreCommand announced(int days) {
        return new AnnounceBeds(UNIT, 1, LocalDate.of(2026, 3, 2).plusDays(days), hours(-24));
    }

    private static CentreCommand agreed(HoldId hold, Instant until) {
        return new ConfirmHold(hold, FENCE, until, hours(3));
    }

    private static CentreCommand arrived(HoldId hold) {
        return new RecordArrival(hold, FENCE, hours(3));
    }

    private static CentreCommand released() {
        return new ReleaseHold(OURS, FENCE, ReleaseCause.WITHDRAWN, hours(3));
    }

    private static CentreCommand left(HoldId hold) {
        return new RecordStayEnd(hold, FENCE, hours(4));
    }
}
