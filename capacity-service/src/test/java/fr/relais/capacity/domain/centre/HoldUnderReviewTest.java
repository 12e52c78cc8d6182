package fr.relais.capacity.domain.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.BedStatus.FROZEN;
import static fr.relais.capacity.domain.centre.BedStatus.HELD;
import static fr.relais.capacity.domain.centre.BedStatus.STALE;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.household;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

/** What a centre has refused is kept for nobody until the coordinator has decided, a day at most. */
class HoldUnderReviewTest {

    private final CentreFixture refused = aCentre().withVacantBeds(1).after(placing(hold(1), 1, NOW), review(1, 1, 1));

    @Test
    void keepsItsBedsFromEverybodyForADayHoweverLongTheHoldWas() {
        var hold = refused.build().holds().find(hold(1)).orElseThrow();

        assertThat(hold.kind()).isEqualTo(HoldKind.REVIEW);
        assertThat(hold.expiresAt()).isEqualTo(hours(25));
        assertThat(refused(send(refused.build(), placing(hold(2), 1, hours(20)))))
                .isEqualTo(CentreRefusal.NO_VACANCY);
        assertThat(states(refused.build().asOf(hours(25).minusMillis(1), Timers.DEFAULTS)))
                .containsExactly(HELD);
        assertThat(states(refused.build().asOf(hours(25), Timers.DEFAULTS))).containsExactly(STALE);
    }

    @Test
    void doesNotOutlastADayWhenItIsReportedAgain() {
        assertThat(accepted(send(refused.build(), review(1, 1, 20))).events()).isEmpty();
    }

    @Test
    void endsAtOnceWhenTheCoordinatorHasDecided() {
        var decided = refused.after(new ReleaseHold(hold(1), 1L, ReleaseCause.REFUSED, hours(3)))
                .build();

        assertThat(states(decided)).containsExactly(VACANT);
        assertThat(send(decided, placing(hold(2), 1, hours(3)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void cannotBeAgreedToExtendedOrArrivedOn() {
        var asked = List.of(
                new ConfirmHold(hold(1), 1, hours(24), hours(2)),
                new ExtendHold(hold(1), 1, hours(2)),
                new RecordArrival(hold(1), 1, hours(2)));

        assertThat(asked)
                .allSatisfy(command ->
                        assertThat(refused(send(refused.build(), command))).isEqualTo(CentreRefusal.HOLD_UNDER_REVIEW));
    }

    @Test
    void isRefusedOfWhatIsNoWaitingHoldOfThisFence() {
        var agreed = aCentre().withVacantBeds(2).after(placing(hold(1), 1, NOW), agreeing(1));
        var block = agreed.after(new PlaceHold(hold(2), UNIT, new HoldTerms.ForBlock(1, hours(48)), null, NOW));

        assertThat(refused(send(agreed.build(), review(1, 1, 1)))).isEqualTo(CentreRefusal.ALREADY_CONFIRMED);
        assertThat(refused(send(block.build(), review(2, 2, 1)))).isEqualTo(CentreRefusal.HOLD_IS_BLOCK);
        assertThat(refused(send(refused.build(), review(1, 2, 1)))).isEqualTo(CentreRefusal.FENCE_OUTDATED);
        assertThat(refused(send(refused.build(), review(3, 1, 1)))).isEqualTo(CentreRefusal.HOLD_LAPSED);
    }

    /**
     * They are sought a place elsewhere, so they count neither in a quota nor as somebody whom others must not meet.
     */
    @Test
    void expectsNobodyAnyMore() {
        var group = new SeparationGroup("group");
        var centre = aCentre(new CapacityTerms.Quota(1))
                .withUnit(UNIT, AllocationMode.PER_BED, terms(DurationClass.SHORT, 1, null), 4)
                .after(
                        new DeclareVacancy(UNIT, 4, null, NOW),
                        new PlaceHold(hold(1), UNIT, household(1, group), null, NOW))
                .after(review(1, 1, 1))
                .build();

        assertThat(centre.quota().left()).hasValue(1);
        assertThat(send(centre, new PlaceHold(hold(2), UNIT, household(1, group), null, hours(1))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void givesItsCotToTheNextHousehold() {
        var infant = new HoldTerms.ForHousehold(2, 1, HoldClock.EMERGENCY, Set.of());
        var centre = aCentre()
                .withUnit(UNIT, AllocationMode.PER_BED, terms(DurationClass.SHORT, 1, null), 2)
                .after(new DeclareVacancy(UNIT, 2, null, NOW), new PlaceHold(hold(1), UNIT, infant, null, NOW))
                .after(review(1, 1, 1))
                .build();

        assertThat(send(centre, new PlaceHold(hold(2), UNIT, infant, null, hours(1))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void stillFillsItsScheme() {
        var scheme = new Scheme(new SchemeId("scheme"), 1, LocalDate.of(2026, 1, 1), null);
        var centre = aCentre(new CapacityTerms.Dedicated(), scheme)
                .withUnit(UNIT, AllocationMode.PER_BED, terms(scheme.id()), 2)
                .after(new DeclareVacancy(UNIT, 1, null, NOW), placing(hold(1), 1, NOW))
                .after(review(1, 1, 1))
                .build();

        assertThat(centre.leftIn(scheme.id())).isZero();
    }

    @Test
    void isWithdrawnWhenTheSiteIsCompromised() {
        var known = refused.after(new CompromiseSite(hours(2))).build();

        assertThat(states(known)).containsExactly(FROZEN);
        assertThat(known.holds().endOf(hold(1))).contains(HoldEnd.WITHDRAWN);
    }

    private static ReviewHold review(int number, long fence, int hours) {
        return new ReviewHold(hold(number), fence, hours(hours));
    }

    private static ConfirmHold agreeing(int number) {
        return new ConfirmHold(hold(number), number, hours(24), NOW);
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
