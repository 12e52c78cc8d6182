package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.capacity.domain.centre.BedStatus.STALE;
import static fr.relais.capacity.domain.centre.BedStatus.UNAVAILABLE;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.publics;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UnitsAndVacanciesTest {

    private static final UnitId UNKNOWN = new UnitId("unknown");

    @Nested
    @DisplayName("Declaring a unit")
    class DeclaringAUnit {

        @Test
        void makesNoBedVacantByItself() {
            var centre = aCentre().withUnit(AllocationMode.PER_BED, 3).build();

            assertThat(states(centre)).containsExactly(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
        }

        @Test
        void refusesMoreBedsThanACentreMayHave() {
            var centre = aCentre().withUnit(AllocationMode.PER_BED, 199).build();

            assertThat(send(centre, declaring(1, false))).isInstanceOf(Decision.Accepted.class);
            assertThat(refused(send(centre, declaring(2, false)))).isEqualTo(CentreRefusal.CENTRE_FULL);
        }

        @ParameterizedTest
        @EnumSource(value = CentreKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CHILD_FACILITY")
        void refusesMinorsAloneOutsideAChildFacility(CentreKind kind) {
            var centre = aCentre(profile(kind)).build();

            assertThat(refused(send(centre, declaring(1, true)))).isEqualTo(CentreRefusal.MINORS_NOT_AUTHORISED);
        }

        @Test
        void takesMinorsAloneInAChildFacility() {
            var centre = aCentre(profile(CentreKind.CHILD_FACILITY)).build();

            assertThat(send(centre, declaring(1, true))).isInstanceOf(Decision.Accepted.class);
        }
    }

    @Nested
    @DisplayName("Replacing the terms of a unit")
    class ReplacingTerms {

        @Test
        void leavesItsBedsAsTheyAre() {
            var centre =
                    aCentre().withVacantBeds(2).after(placing(hold(1), 1, NOW)).build();

            var replaced = accepted(send(centre, new ReplaceUnitTerms(UNIT, terms(DurationClass.LONG), NOW)));

            assertThat(replaced.state().unit(UNIT).orElseThrow().beds())
                    .isEqualTo(centre.unit(UNIT).orElseThrow().beds());
        }

        @Test
        void refusesMinorsAloneOutsideAChildFacility() {
            var centre = aCentre().withVacantBeds(1).build();

            assertThat(refused(send(centre, new ReplaceUnitTerms(UNIT, minorsAlone(), NOW))))
                    .isEqualTo(CentreRefusal.MINORS_NOT_AUTHORISED);
        }
    }

    @Nested
    @DisplayName("Saying what is vacant")
    class Vacancies {

        @Test
        void makesAsManyBedsVacantAsAreSaid() {
            var centre = aCentre().withUnit(AllocationMode.PER_BED, 3).build();

            var declared = accepted(send(centre, new DeclareVacancy(UNIT, 2, null, NOW)));

            assertThat(states(declared.state())).containsExactly(VACANT, VACANT, UNAVAILABLE);
        }

        @Test
        void refusesMoreThanAreUnavailable() {
            var centre = aCentre().withVacantBeds(2).build();

            assertThat(refused(send(centre, new DeclareVacancy(UNIT, 1, null, NOW))))
                    .isEqualTo(CentreRefusal.TOO_FEW_BEDS);
        }

        @Test
        void makesAStaleVacancyHoldableAgainOnceConfirmed() {
            var stale =
                    aCentre().withVacantBeds(1).after(new ExpireDue(hours(80))).build();

            assertThat(states(stale)).containsExactly(STALE);
            assertThat(refused(send(stale, placing(hold(1), 1, hours(80))))).isEqualTo(CentreRefusal.NO_VACANCY);
            var confirmed =
                    accepted(send(stale, new ConfirmVacancies(UNIT, hours(80)))).state();
            assertThat(send(confirmed, placing(hold(1), 1, hours(81)))).isInstanceOf(Decision.Accepted.class);
        }

        @Test
        void confirmsOneUnitWithoutTheOthers() {
            var other = new UnitId("unit-2");
            var centre = aCentre()
                    .withVacantBeds(1)
                    .withUnit(other, AllocationMode.PER_BED, terms(DurationClass.SHORT), 1)
                    .after(new DeclareVacancy(other, 1, null, NOW), new ExpireDue(hours(30)))
                    .build();

            var confirmed = accepted(send(centre, new ConfirmVacancies(other, hours(31))));

            assertThat(states(confirmed.state())).containsExactly(STALE, VACANT);
        }

        @Test
        void takesStaleBedsBackBeforeVacantOnes() {
            var centre = aCentre()
                    .withUnit(AllocationMode.PER_BED, 2)
                    .after(
                            new DeclareVacancy(UNIT, 1, null, NOW),
                            new DeclareVacancy(UNIT, 1, null, hours(20)),
                            new ExpireDue(hours(24)))
                    .build();

            var taken = accepted(
                    send(centre, new MakeUnavailable(UNIT, 1, UnavailableReason.PEST_CONTROL, null, hours(25))));

            assertThat(states(taken.state())).containsExactly(UNAVAILABLE, VACANT);
        }

        @ParameterizedTest
        @EnumSource(
                value = UnavailableReason.class,
                names = {"NOT_DECLARED", "TURNAROUND", "SILENCE"})
        void knowsWhichReasonsNobodyGives(UnavailableReason reason) {
            assertThatIllegalArgumentException().isThrownBy(() -> new MakeUnavailable(UNIT, 1, reason, null, NOW));
        }

        @Test
        void isRefusedForAnUnknownUnit() {
            var centre = aCentre().withVacantBeds(1).build();

            assertThat(List.of(
                            new DeclareVacancy(UNKNOWN, 1, null, NOW),
                            new ConfirmVacancies(UNKNOWN, NOW),
                            new MakeUnavailable(UNKNOWN, 1, UnavailableReason.WORKS, null, NOW),
                            new ReplaceUnitTerms(UNKNOWN, terms(DurationClass.LONG), NOW),
                            placing(hold(1), UNKNOWN, 1, NOW)))
                    .allSatisfy(command ->
                            assertThat(refused(send(centre, command))).isEqualTo(CentreRefusal.UNIT_UNKNOWN));
        }
    }

    @Nested
    @DisplayName("A centre that contradicts itself")
    class Contradiction {

        private final Centre held =
                aCentre().withVacantBeds(2).after(placing(hold(1), 1, NOW)).build();

        @Test
        void cannotLoseAHoldOfABed() {
            assertThatIllegalArgumentException().isThrownBy(() -> held.with(new Holds(List.of(), List.of(), 1)));
        }

        @Test
        void cannotHaveAHoldWithoutABed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> held.changing(bed -> true, bed -> unavailable(bed.id(), NOW)));
        }

        @Test
        void cannotReserveABedOfAHoldThatWaits() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> held.changing(
                            bed -> bed instanceof Bed.Held,
                            bed -> new Bed.Reserved(bed.id(), hold(1), ((Bed.Held) bed).vacancy())));
        }

        @Test
        void cannotHaveFewerBedsThanItsCapacity() {
            var unit = held.unit(UNIT).orElseThrow();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Unit(
                            UNIT, unit.mode(), 2, unit.terms(), unit.beds().subList(0, 1)));
        }
    }

    private static Bed unavailable(BedId bed, Instant since) {
        return new Bed.Unavailable(bed, UnavailableReason.WORKS, since, null);
    }

    private static DeclareUnit declaring(int capacity, boolean minorsAlone) {
        var beds =
                IntStream.range(0, capacity).mapToObj(n -> new BedId("b" + n)).toList();
        var terms = minorsAlone ? minorsAlone() : terms(DurationClass.SHORT);
        return new DeclareUnit(new UnitId("more"), AllocationMode.PER_BED, terms, beds, null, NOW);
    }

    private static UnitTerms minorsAlone() {
        return new UnitTerms(DurationClass.SHORT, 0, publics(true), Set.of(), Map.of(), Autonomy.NONE, null);
    }

    private static CentreProfile profile(CentreKind kind) {
        return new CentreProfile(PROFILE.id(), PROFILE.code(), PROFILE.organisation(), PROFILE.departement(), kind);
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
