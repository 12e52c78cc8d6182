package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.BedStatus.HELD;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.household;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.placingOriented;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

class HoldsInDepthTest {

    @Nested
    @DisplayName("A hold given back before it came")
    class Forgone {

        @Test
        void isRefusedHoweverLateItComes() {
            var centre = aCentre().withVacantBeds(1).after(release(1)).build();

            assertThat(refused(send(centre, placing(hold(1), 1, hours(6 * 24)))))
                    .isEqualTo(CentreRefusal.HOLD_ENDED);
            assertThat(accepted(send(centre, release(1))).events()).isEmpty();
        }

        @Test
        void isRememberedForSoManyAtOnceOnly() {
            var centre = aCentre().withVacantBeds(1);
            for (var number = 1; number <= Holds.MOST_FORGONE; number++) {
                centre = centre.after(release(number));
            }
            var full = centre.build();

            assertThat(accepted(send(full, release(Holds.MOST_FORGONE + 1))).events())
                    .isEmpty();
            var later = hours(8 * 24);
            assertThat(accepted(send(full, new ReleaseHold(hold(999), null, ReleaseCause.WITHDRAWN, later)))
                            .events())
                    .isNotEmpty();
        }

        private ReleaseHold release(int number) {
            return new ReleaseHold(hold(number), null, ReleaseCause.WITHDRAWN, NOW);
        }
    }

    @Nested
    @DisplayName("Extending a hold")
    class Extending {

        private final CentreFixture held = aCentre().withVacantBeds(1).after(placingOriented(hold(1), NOW));

        @Test
        void givesAsMuchTimeAgainOnce() {
            var extended = held.after(new ExtendHold(hold(1), 1, hours(3))).build();

            assertThat(extended.holds().find(hold(1)).orElseThrow().expiresAt()).isEqualTo(hours(96));
            assertThat(refused(send(extended, new ExtendHold(hold(1), 1, hours(5)))))
                    .isEqualTo(CentreRefusal.ALREADY_EXTENDED);
        }

        @Test
        void isForWhoHasDaysToAnswerOnly() {
            var tonight =
                    aCentre().withVacantBeds(1).after(placing(hold(1), 1, NOW)).build();

            assertThat(refused(send(tonight, new ExtendHold(hold(1), 1, hours(1)))))
                    .isEqualTo(CentreRefusal.CLOCK_NOT_ORIENTED);
        }

        @Test
        void isRefusedOfAHoldThatIsOverOrAnothers() {
            assertThat(refused(send(held.build(), new ExtendHold(hold(1), 1, hours(48)))))
                    .isEqualTo(CentreRefusal.HOLD_LAPSED);
            assertThat(refused(send(held.build(), new ExtendHold(hold(1), 2, hours(3)))))
                    .isEqualTo(CentreRefusal.FENCE_OUTDATED);
        }

        @Test
        void isRefusedOnceTheCentreHasAgreed() {
            var agreed = held.after(new ConfirmHold(hold(1), 1, hours(24), NOW)).build();

            assertThat(refused(send(agreed, new ExtendHold(hold(1), 1, hours(3)))))
                    .isEqualTo(CentreRefusal.ALREADY_CONFIRMED);
        }
    }

    @Nested
    @DisplayName("Two people of one separation group")
    class Separated {

        private final SeparationGroup group = new SeparationGroup("group");
        private final CentreFixture resident = aCentre()
                .withVacantBeds(2)
                .after(
                        new PlaceHold(hold(1), UNIT, household(1, group), null, NOW),
                        new ConfirmHold(hold(1), 1, hours(24), NOW),
                        new RecordArrival(hold(1), 1, NOW));

        @Test
        void areNeverInOneCentre() {
            assertThat(refused(send(resident.build(), placingApart(2, group)))).isEqualTo(CentreRefusal.SEPARATED);
            assertThat(send(resident.build(), placingApart(2, new SeparationGroup("other"))))
                    .isInstanceOf(Decision.Accepted.class);
        }

        @Test
        void areNotKeptApartFromWhoHasLeft() {
            var left = resident.after(new RecordStayEnd(hold(1), 1, hours(1))).build();

            assertThat(send(left, placingApart(2, group))).isInstanceOf(Decision.Accepted.class);
        }

        private PlaceHold placingApart(int number, SeparationGroup from) {
            return new PlaceHold(hold(number), UNIT, household(1, from), null, hours(1));
        }
    }

    @Nested
    @DisplayName("A block")
    class OfBeds {

        private final CentreFixture blocked = aCentre().withVacantBeds(4).after(block(1, 3, hours(48)));

        @Test
        void neverDisplacesAnybody() {
            var centre =
                    aCentre().withVacantBeds(3).after(placing(hold(9), 2, NOW)).build();

            assertThat(refused(send(centre, block(1, 2, hours(48))))).isEqualTo(CentreRefusal.NO_VACANCY);
        }

        @Test
        void alwaysEndsAndSoon() {
            var centre = aCentre().withVacantBeds(1).build();
            var week = NOW.plus(Duration.ofDays(7));

            assertThat(send(centre, block(1, 1, week))).isInstanceOf(Decision.Accepted.class);
            assertThat(refused(send(centre, block(1, 1, week.plusMillis(1))))).isEqualTo(CentreRefusal.WINDOW_TOO_LONG);
            assertThat(refused(send(centre, block(1, 1, NOW)))).isEqualTo(CentreRefusal.WINDOW_OVER);
            assertThat(blocked.build().asOf(hours(48), Timers.DEFAULTS).holds().active())
                    .isEmpty();
        }

        @Test
        void isNeitherAgreedToNorExtended() {
            assertThat(refused(send(blocked.build(), new ConfirmHold(hold(1), 1, hours(24), NOW))))
                    .isEqualTo(CentreRefusal.HOLD_IS_BLOCK);
            assertThat(refused(send(blocked.build(), new ExtendHold(hold(1), 1, NOW))))
                    .isEqualTo(CentreRefusal.HOLD_IS_BLOCK);
        }

        @Test
        void isDrawnOnByWhoNeedsItsBedsEvenWhenTheirVacancyHasGrownOld() {
            var drawn = blocked.after(drawing(2, 2, hours(30))).build();

            assertThat(drawn.bedsUnder(hold(2))).hasSize(2);
            assertThat(drawn.bedsUnder(hold(1))).hasSize(1);
            assertThat(drawn.holds().find(hold(1)).orElseThrow().people()).isEqualTo(1);
        }

        @Test
        void isOverWhenEverythingWasTaken() {
            var drawn = blocked.after(drawing(2, 2, NOW), drawing(3, 1, NOW)).build();

            assertThat(states(drawn)).containsExactly(HELD, HELD, HELD, VACANT);
            assertThat(drawn.holds().endOf(hold(1))).contains(HoldEnd.USED_UP);
            assertThat(refused(send(drawn, drawing(4, 1, NOW)))).isEqualTo(CentreRefusal.BLOCK_OVER);
        }

        @Test
        void givesNoMoreThanItKeeps() {
            assertThat(refused(send(blocked.build(), drawing(2, 4, NOW)))).isEqualTo(CentreRefusal.NO_VACANCY);
        }

        @Test
        void countsItsPeopleOnceInAQuota() {
            var centre = aCentre(new CapacityTerms.Quota(3))
                    .withVacantBeds(5)
                    .after(block(1, 3, hours(48)))
                    .build();

            assertThat(refused(send(centre, placing(hold(9), 1, NOW)))).isEqualTo(CentreRefusal.QUOTA_REACHED);
            var drawn = accepted(send(centre, drawing(2, 2, NOW))).state();
            assertThat(drawn.quota().left()).hasValue(0);
        }

        @Test
        void givesAWholeUnitAtOnce() {
            var flat = aCentre()
                    .withUnit(UNIT, AllocationMode.WHOLE_UNIT, terms(DurationClass.SHORT), 4)
                    .after(new DeclareVacancy(UNIT, 4, null, NOW), block(1, 2, hours(48)), drawing(2, 3, NOW))
                    .build();

            assertThat(flat.bedsUnder(hold(2))).hasSize(4);
            assertThat(flat.holds().endOf(hold(1))).contains(HoldEnd.USED_UP);
        }

        private PlaceHold block(int number, int people, Instant until) {
            return new PlaceHold(hold(number), UNIT, new HoldTerms.ForBlock(people, until), null, NOW);
        }

        private PlaceHold drawing(int number, int people, Instant at) {
            return new PlaceHold(hold(number), UNIT, household(people), hold(1), at);
        }
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
