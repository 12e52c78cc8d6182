package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.centre.CentreEvent.BedHeld;
import fr.relais.capacity.domain.centre.CentreEvent.HoldReleased;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.BedStatus.HELD;
import static fr.relais.capacity.domain.centre.BedStatus.STALE;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
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

class HoldingBedsTest {

    @Nested
    @DisplayName("Placing a hold")
    class Placing {

        @Test
        void takesOneBedAPersonInAUnitGivenBedByBed() {
            var centre = aCentre().withVacantBeds(3).build();

            var placed = accepted(send(centre, placing(hold(1), 2, hours(1))));

            assertThat(states(placed.state())).containsExactly(HELD, HELD, VACANT);
            assertThat(((BedHeld) placed.events().get(0)).lease().beds()).hasSize(2);
        }

        @Test
        void takesEveryBedOfAWholeUnit() {
            var centre = aCentre().withVacantWholeUnit(4).build();

            var placed = accepted(send(centre, placing(hold(1), 2, hours(1))));

            assertThat(states(placed.state())).containsOnly(HELD).hasSize(4);
        }

        @Test
        void refusesAWholeUnitOfWhichOneBedIsNotVacant() {
            var centre = aCentre()
                    .withVacantWholeUnit(3)
                    .after(new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, null, NOW))
                    .build();

            assertThat(refused(send(centre, placing(hold(1), 1, hours(1))))).isEqualTo(CentreRefusal.NO_VACANCY);
        }

        @Test
        void refusesAHouseholdLargerThanTheWholeUnit() {
            var centre = aCentre().withVacantWholeUnit(3).build();

            assertThat(refused(send(centre, placing(hold(1), 4, hours(1))))).isEqualTo(CentreRefusal.NO_VACANCY);
        }

        @Test
        void neverSplitsAHouseholdOverTwoUnits() {
            var other = new UnitId("unit-2");
            var centre = aCentre()
                    .withVacantBeds(1)
                    .withUnit(other, AllocationMode.PER_BED, CentreFixture.terms(DurationClass.SHORT), 1)
                    .after(new DeclareVacancy(other, 1, null, NOW))
                    .build();

            assertThat(refused(send(centre, placing(hold(1), 2, hours(1))))).isEqualTo(CentreRefusal.NO_VACANCY);
        }

        @Test
        void givesEachHoldAGreaterFenceThanAnyBefore() {
            var centre = aCentre()
                    .withVacantBeds(1)
                    .after(
                            placing(hold(1), 1, hours(1)),
                            new ReleaseHold(hold(1), 1L, ReleaseCause.REFUSED, hours(1)),
                            placing(hold(2), 1, hours(1)))
                    .build();

            assertThat(centre.holds().find(hold(2)).orElseThrow().fence()).isEqualTo(2);
        }

        @Test
        void recognisesItsRepeatEvenAfterTheArrival() {
            var centre = aCentre()
                    .withVacantBeds(2)
                    .after(
                            placing(hold(1), 1, hours(1)),
                            new ConfirmHold(hold(1), 1, hours(24), hours(1)),
                            new RecordArrival(hold(1), 1, hours(1)))
                    .build();

            assertThat(accepted(send(centre, placing(hold(1), 1, hours(2)))).events())
                    .isEmpty();
        }

        @Test
        void refusesTheSameIdForSomethingElse() {
            var centre = aCentre()
                    .withVacantBeds(3)
                    .after(placing(hold(1), 1, hours(1)))
                    .build();

            assertThat(refused(send(centre, placing(hold(1), 2, hours(1))))).isEqualTo(CentreRefusal.HOLD_REUSED);
        }

        @Test
        void refusesTheIdOfAnEndedHoldForSevenDays() {
            var centre = aCentre()
                    .withVacantBeds(2)
                    .after(placing(hold(1), 1, hours(1)), new ReleaseHold(hold(1), 1L, ReleaseCause.REFUSED, hours(1)))
                    .build();
            var lastDay = hours(1).plus(Duration.ofDays(7));

            var later = accepted(send(
                            accepted(send(
                                            centre,
                                            new DeclareUnit(
                                                    new UnitId("new"),
                                                    AllocationMode.PER_BED,
                                                    CentreFixture.terms(DurationClass.SHORT),
                                                    List.of(new BedId("new-bed")),
                                                    null,
                                                    lastDay)))
                                    .state(),
                            new DeclareVacancy(new UnitId("new"), 1, null, lastDay)))
                    .state();

            assertThat(refused(send(later, placing(hold(1), new UnitId("new"), 1, lastDay))))
                    .isEqualTo(CentreRefusal.HOLD_ENDED);
        }

        @Test
        void remembersWhenTheCentreWasLastSolicited() {
            var centre = aCentre()
                    .withVacantBeds(1)
                    .after(placing(hold(1), 1, hours(3)))
                    .build();

            assertThat(centre.standing().lastSolicitedAt()).isEqualTo(hours(3));
        }
    }

    @Nested
    @DisplayName("Acting on a hold")
    class Acting {

        private final Centre centre =
                aCentre().withVacantBeds(2).after(placing(hold(1), 1, NOW)).build();

        @Test
        void expectsNobodyUntilAMomentThatIsOver() {
            assertThat(refused(send(centre, new ConfirmHold(hold(1), 1, hours(1), hours(1)))))
                    .isEqualTo(CentreRefusal.RESERVATION_OVER);
        }

        @Test
        void refusesAnotherFence() {
            assertThat(refused(send(centre, new ConfirmHold(hold(1), 2, hours(24), hours(1)))))
                    .isEqualTo(CentreRefusal.FENCE_OUTDATED);
            assertThat(refused(send(centre, new ReleaseHold(hold(1), 2L, ReleaseCause.REFUSED, hours(1)))))
                    .isEqualTo(CentreRefusal.FENCE_OUTDATED);
            assertThat(refused(send(centre, new RecordArrival(hold(1), 2, hours(1)))))
                    .isEqualTo(CentreRefusal.FENCE_OUTDATED);
            assertThat(refused(send(centre, new RecordStayEnd(hold(1), 2, hours(1)))))
                    .isEqualTo(CentreRefusal.FENCE_OUTDATED);
        }

        @Test
        void givesBackWithoutTheFenceThatNeverArrived() {
            var released = accepted(send(centre, new ReleaseHold(hold(1), null, ReleaseCause.WITHDRAWN, hours(1))));

            assertThat(states(released.state())).containsOnly(VACANT);
        }

        @Test
        void givesBackAStaleBedWhenItsVacancyIsOver() {
            var reserved = accepted(send(centre, new ConfirmHold(hold(1), 1, hours(48), hours(1))))
                    .state();

            var released =
                    accepted(send(reserved, new ReleaseHold(hold(1), 1L, ReleaseCause.PERSON_DECLINED, hours(24))));

            assertThat(states(released.state())).containsExactly(STALE, STALE);
            assertThat(released.events())
                    .filteredOn(HoldReleased.class::isInstance)
                    .singleElement()
                    .satisfies(event -> assertThat(((HoldReleased) event).stale())
                            .isEqualTo(((HoldReleased) event).lease().beds()));
        }

        @Test
        void leavesABedThatIsMadeReadyForTheNextOnly() {
            var agreed = accepted(confirm(centre, hours(1))).state();
            var lived = accepted(send(agreed, new RecordArrival(hold(1), 1, hours(2))))
                    .state();

            var left = accepted(send(lived, new RecordStayEnd(hold(1), 1, hours(3))))
                    .state();

            assertThat(left.beds())
                    .contains(new Bed.Unavailable(
                            left.units().get(0).beds().get(0).id(), UnavailableReason.TURNAROUND, hours(3), null));
        }

        @Test
        void goesOnWhenTheCentreIsSuspended() {
            var suspended = accepted(send(centre, new SuspendCentre(hours(1)))).state();

            assertThat(confirm(suspended, hours(2))).isInstanceOf(Decision.Accepted.class);
        }
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> confirm(Centre centre, Instant at) {
        return send(centre, new ConfirmHold(hold(1), 1, at.plus(Duration.ofHours(24)), at));
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
