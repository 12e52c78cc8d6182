package fr.relais.capacity.domain.centre;

import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.centre.CentreEvent.EvacuationCalled;
import fr.relais.capacity.domain.centre.CentreEvent.HoldWithdrawn;
import fr.relais.capacity.domain.centre.CentreEvent.NoticeGiven;
import fr.relais.capacity.domain.centre.CentreEvent.SiteCompromised;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.BedStatus.FROZEN;
import static fr.relais.capacity.domain.centre.BedStatus.OCCUPIED;
import static fr.relais.capacity.domain.centre.BedStatus.RESERVED;
import static fr.relais.capacity.domain.centre.BedStatus.UNAVAILABLE;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static org.assertj.core.api.Assertions.assertThat;

class CompromisedSiteTest {

    /** In the order of the unit: lived in, reserved, held, vacant, unavailable. */
    private final CentreFixture busy = aCentre()
            .withUnit(AllocationMode.PER_BED, 5)
            .after(
                    new DeclareVacancy(UNIT, 4, null, NOW),
                    placing(hold(1), 1, NOW),
                    new ConfirmHold(hold(1), 1, hours(24), NOW),
                    new RecordArrival(hold(1), 1, NOW),
                    placing(hold(2), 1, NOW),
                    new ConfirmHold(hold(2), 2, hours(24), NOW),
                    placing(hold(3), 1, NOW));

    @Test
    void freezesWhatIsFreeWithdrawsWhatWaitsAndCallsEverybodyElseAway() {
        var decided = accepted(send(busy.build(), new CompromiseSite(hours(1))));

        assertThat(states(decided.state())).containsExactly(OCCUPIED, RESERVED, FROZEN, FROZEN, FROZEN);
        assertThat(decided.events()).hasAtLeastOneElementOfType(SiteCompromised.class);
        assertThat(holds(decided.events(), HoldWithdrawn.class, HoldWithdrawn::lease))
                .containsExactly(hold(3));
        assertThat(holds(decided.events(), EvacuationCalled.class, EvacuationCalled::lease))
                .containsExactly(hold(1), hold(2));
    }

    @Test
    void tellsTheCentreAndTheCoordinatorAtOnceInNeutralWords() {
        var events = accepted(send(busy.build(), new CompromiseSite(hours(1)))).events();

        assertThat(events.stream().filter(NoticeGiven.class::isInstance).map(NoticeGiven.class::cast))
                .allSatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.CENTRE_ATTENTION);
                    assertThat(notice.urgency()).isEqualTo(Urgency.URGENT);
                })
                .map(NoticeGiven::recipient)
                .containsExactly(busy.build().profile().organisation(), OrganisationId.ON_CALL);
    }

    @Test
    void freezesTheBedsOfThoseWhoAreBroughtAway() {
        var empty = busy.after(
                        new CompromiseSite(hours(1)),
                        new RecordStayEnd(hold(1), 1, hours(2)),
                        new ReleaseHold(hold(2), 2L, ReleaseCause.WITHDRAWN, hours(2)))
                .build();

        assertThat(states(empty)).containsOnly(FROZEN);
    }

    @Test
    void letsNobodyBeSentThereAndNothingBeDeclared() {
        var known = busy.after(new CompromiseSite(hours(1))).build();

        assertThat(List.of(
                        placing(hold(9), 1, hours(2)),
                        new DeclareVacancy(UNIT, 1, null, hours(2)),
                        new ConfirmVacancies(null, hours(2)),
                        new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, hours(2))))
                .allSatisfy(
                        command -> assertThat(refused(send(known, command))).isEqualTo(CentreRefusal.SITE_COMPROMISED));
        assertThat(refused(send(known, placing(hold(3), 1, hours(2))))).isEqualTo(CentreRefusal.HOLD_ENDED);
    }

    @Test
    void recordsAnArrivalThatCouldNotBeStopped() {
        var known = busy.after(new CompromiseSite(hours(1))).build();

        assertThat(states(accepted(send(known, new RecordArrival(hold(2), 2, hours(2))))
                        .state()))
                .startsWith(OCCUPIED, OCCUPIED);
    }

    @Test
    void makesNothingVacantByBeingCleared() {
        var cleared = busy.after(
                        new CompromiseSite(hours(1)),
                        new ClearSite(CentreFixture.word("on-call", hours(2))),
                        new ClearSite(CentreFixture.word("coordination-2", hours(2))))
                .build();

        assertThat(states(cleared)).containsExactly(OCCUPIED, RESERVED, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
        assertThat(send(cleared, new DeclareVacancy(UNIT, 1, null, hours(3)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void staysCompromisedUntilTwoCoordinatorsOfTwoOrganisationsHaveSaidOtherwise() {
        var first = CentreFixture.word("on-call", hours(2));
        var known =
                busy.after(new CompromiseSite(hours(1)), new ClearSite(first)).build();
        var herself = new Word(first.person(), "another", hours(3));
        var colleague = new Word("another", first.organisation(), hours(3));

        assertThat(known.takesPeople()).isFalse();
        assertThat(known.beingCleared()).isTrue();
        assertThat(List.of(first, herself, colleague))
                .allSatisfy(word -> assertThat(refused(send(known, new ClearSite(word))))
                        .isEqualTo(CentreRefusal.NOT_OF_TWO_ORGANISATIONS));
    }

    @Test
    void isSaidAgainToTakeBackWhatOneCoordinatorSaid() {
        var again = busy.after(
                        new CompromiseSite(hours(1)),
                        new ClearSite(CentreFixture.word("on-call", hours(2))),
                        new CompromiseSite(hours(3)),
                        new ClearSite(CentreFixture.word("coordination-2", hours(4))))
                .build();

        assertThat(again.compromised()).isTrue();
        assertThat(again.beingCleared()).as("hers is the first word now").isTrue();
    }

    private static <E> List<HoldId> holds(
            List<CentreEvent> events, Class<E> type, Function<E, CentreEvent.Lease> lease) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(lease)
                .map(CentreEvent.Lease::hold)
                .toList();
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
