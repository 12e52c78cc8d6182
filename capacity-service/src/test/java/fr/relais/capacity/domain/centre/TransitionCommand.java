package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static fr.relais.capacity.domain.centre.TransitionNames.ANOTHER;
import static fr.relais.capacity.domain.centre.TransitionNames.COMMAND;
import static fr.relais.capacity.domain.centre.TransitionNames.FENCE;
import static fr.relais.capacity.domain.centre.TransitionNames.OURS;
import static fr.relais.capacity.domain.centre.TransitionNames.OUR_LINK;
import static fr.relais.capacity.domain.centre.TransitionNames.QUOTA_OF_ONE;

/** Every command that can be given to a centre. "Us" is the hold that it names. */
enum TransitionCommand {
    SUSPEND(new SuspendCentre(COMMAND)),
    REACTIVATE(new ReactivateCentre(COMMAND)),
    VALIDATE(
            new ValidateCentre(Convention.standingFor(CentreKind.FLAT), CentreFixture.word("coordination-2", COMMAND))),
    REVISE_CONVENTION(new ReviseConvention(QUOTA_OF_ONE, COMMAND)),
    AGREE_TO_EXCEED_QUOTA(new AgreeToExceedQuota(1, null, COMMAND)),
    CLOSE(new CloseCentre(COMMAND)),
    DECLARE_UNIT(new DeclareUnit(
            new UnitId("unit-2"),
            AllocationMode.PER_BED,
            terms(DurationClass.SHORT),
            List.of(new BedId("other-bed")),
            null,
            COMMAND)),
    ANNOUNCE_BEDS(new AnnounceBeds(UNIT, 1, LocalDate.of(2026, 4, 1), COMMAND)),
    COMPROMISE_SITE(new CompromiseSite(COMMAND)),
    CLEAR_SITE(new ClearSite(CentreFixture.word("coordination-2", COMMAND))),
    REPLACE_TERMS(new ReplaceUnitTerms(UNIT, terms(DurationClass.LONG), COMMAND)),
    DECLARE_VACANCY(new DeclareVacancy(UNIT, 1, null, COMMAND)),
    CONFIRM_VACANCIES(new ConfirmVacancies(null, COMMAND)),
    ISSUE_LINK(new IssueConfirmationLink(OUR_LINK, COMMAND)),
    CHECK_BEDS(new CheckBeds(Map.of(UNIT, List.of(BedStatus.OCCUPIED)), COMMAND)),
    CONFIRM_BY_LINK(new ConfirmByLink(OUR_LINK, COMMAND)),
    DECLARE_BY_LINK(new DeclareByLink(OUR_LINK, 1, 0, COMMAND)),
    EMPTY_BY_LINK(new EmptyByLink(OUR_LINK, COMMAND)),
    REFILL_BY_LINK(new RefillByLink(OUR_LINK, COMMAND)),
    MAKE_UNAVAILABLE(new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, COMMAND)),
    PLACE_HOLD(placing(OURS, 1, COMMAND)),
    PLACE_BLOCK(blocking(OURS, COMMAND)),
    DRAW_ON_BLOCK(new PlaceHold(OURS, UNIT, CentreFixture.household(1), ANOTHER, COMMAND)),
    EXTEND_HOLD(new ExtendHold(OURS, FENCE, COMMAND)),
    REVIEW_HOLD(new ReviewHold(OURS, FENCE, COMMAND)),
    CONFIRM_HOLD(new ConfirmHold(OURS, FENCE, hours(29), COMMAND)),
    RELEASE_HOLD(new ReleaseHold(OURS, FENCE, ReleaseCause.REFUSED, COMMAND)),
    RECORD_ARRIVAL(new RecordArrival(OURS, FENCE, COMMAND)),
    RECORD_STAY_END(new RecordStayEnd(OURS, FENCE, COMMAND)),
    EXPIRE_DUE(new ExpireDue(COMMAND));

    final CentreCommand command;

    TransitionCommand(CentreCommand command) {
        this.command = command;
    }

    static PlaceHold blocking(HoldId hold, Instant at) {
        return new PlaceHold(hold, UNIT, new HoldTerms.ForBlock(1, hours(100)), null, at);
    }
}
