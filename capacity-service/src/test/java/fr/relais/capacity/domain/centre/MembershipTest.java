package fr.relais.capacity.domain.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.capacity.domain.centre.CentreFixture.FIRST;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.SECOND;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.anApplicant;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.states;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

class MembershipTest {

    private static final Convention SPOT =
            new Convention(new CapacityTerms.Spot(), Convention.everybodyOf(CentreKind.FLAT), List.of(), null);
    private static final Publics MEN =
            new Publics(Set.of(AgeBand.ADULT), Set.of(Gender.M), Set.of(HouseholdType.SINGLE), false);

    @Nested
    @DisplayName("An applicant")
    class Applicant {

        @Test
        void isAMemberOnTheTermsThatItIsValidatedOn() {
            var vouched = anApplicant().after(new ValidateCentre(SPOT, FIRST)).build();
            var validated = accepted(send(vouched, new ValidateCentre(SPOT, SECOND)));

            assertThat(validated.state().status()).isEqualTo(CentreStatus.VALIDATED);
            assertThat(validated.state().convention()).isEqualTo(SPOT);
        }

        @Test
        void staysOneUntilTwoCoordinatorsOfTwoOrganisationsHaveSpoken() {
            var vouched = accepted(Centre.register(PROFILE, SPOT, FIRST)).state();
            var herself = new Word(FIRST.person(), "another", NOW);
            var colleague = new Word("another", FIRST.organisation(), NOW);

            assertThat(vouched.status()).isEqualTo(CentreStatus.APPLICANT);
            assertThat(vouched.takesPeople()).isFalse();
            assertThat(List.of(FIRST, herself, colleague))
                    .allSatisfy(word -> assertThat(refused(send(vouched, new ValidateCentre(null, word))))
                            .isEqualTo(CentreRefusal.NOT_OF_TWO_ORGANISATIONS));
            assertThat(accepted(send(vouched, new ValidateCentre(null, SECOND))).state())
                    .satisfies(member -> assertThat(member.takesPeople()).isTrue())
                    .satisfies(member -> assertThat(member.convention()).isEqualTo(SPOT))
                    .satisfies(member -> assertThat(member.standing().pending()).isNull());
        }

        @Test
        void isNotTakenOnOtherTermsThanTheFirstProposed() {
            var vouched = accepted(Centre.register(PROFILE, SPOT, FIRST)).state();
            var others = Convention.standingFor(PROFILE.kind());

            assertThat(refused(send(vouched, new ValidateCentre(others, SECOND))))
                    .isEqualTo(CentreRefusal.OTHER_TERMS_PROPOSED);
        }

        @Test
        void isTakenBackByEitherOfThem() {
            var vouched = accepted(Centre.register(PROFILE, SPOT, FIRST)).state();
            var closed = accepted(send(vouched, new CloseCentre(NOW))).state();

            assertThat(refused(send(closed, new ValidateCentre(null, SECOND)))).isEqualTo(CentreRefusal.CENTRE_CLOSED);
        }

        @Test
        void isNotValidatedTwiceOnOtherTerms() {
            var validated = anApplicant()
                    .after(new ValidateCentre(SPOT, FIRST), new ValidateCentre(SPOT, SECOND))
                    .build();

            assertThat(refused(send(validated, new ValidateCentre(Convention.standingFor(CentreKind.FLAT), SECOND))))
                    .isEqualTo(CentreRefusal.ALREADY_VALIDATED);
        }

        @ParameterizedTest
        @EnumSource(value = CentreKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CHILD_FACILITY")
        void isNotAuthorisedToTakeMinorsAloneByAConvention(CentreKind kind) {
            var convention = new Convention(
                    new CapacityTerms.Spot(), Convention.everybodyOf(CentreKind.CHILD_FACILITY), List.of(), null);
            var profile = new CentreProfile(
                    PROFILE.id(), PROFILE.code(), PROFILE.organisation(), PROFILE.departement(), kind);

            assertThat(refused(Centre.register(profile, convention, FIRST)))
                    .isEqualTo(CentreRefusal.MINORS_NOT_AUTHORISED);
        }
    }

    @Nested
    @DisplayName("A unit")
    class OfAConvention {

        @Test
        void takesNobodyWhomTheConventionDoesNot() {
            var centre = aCentre(PROFILE, new Convention(new CapacityTerms.Spot(), MEN, List.of(), null))
                    .build();

            assertThat(refused(send(centre, declaring(terms(DurationClass.SHORT)))))
                    .isEqualTo(CentreRefusal.OUTSIDE_CONVENTION);
        }

        @Test
        void takesNobodyMoreInAnyRespect() {
            var unit = CentreFixture.publics(false);
            var wider = List.of(
                    new Publics(Set.of(AgeBand.ADULT), unit.genders(), unit.householdTypes(), false),
                    new Publics(unit.ageBands(), Set.of(Gender.M), unit.householdTypes(), false),
                    new Publics(unit.ageBands(), unit.genders(), Set.of(HouseholdType.COUPLE), false));

            assertThat(unit.within(unit)).isTrue();
            assertThat(wider).noneMatch(unit::within);
            assertThat(CentreFixture.publics(true).within(unit)).isFalse();
        }

        @Test
        void belongsToNoSchemeThatTheConventionDoesNotName() {
            assertThat(refused(send(aCentre().build(), declaring(terms(new SchemeId("none"))))))
                    .isEqualTo(CentreRefusal.SCHEME_UNKNOWN);
        }

        private DeclareUnit declaring(UnitTerms terms) {
            return new DeclareUnit(UNIT, AllocationMode.PER_BED, terms, List.of(new BedId("b")), null, NOW);
        }
    }

    @Nested
    @DisplayName("Revising a convention")
    class Revising {

        private final Scheme scheme = new Scheme(new SchemeId("scheme"), 2, LocalDate.of(2026, 1, 1), null);
        private final Centre full = aCentre(new CapacityTerms.Quota(5), scheme)
                .withUnit(UNIT, AllocationMode.PER_BED, terms(scheme.id()), 2)
                .after(new DeclareVacancy(UNIT, 2, null, NOW), placing(hold(1), 2, NOW))
                .build();

        @Test
        void neverPutsOutWhoIsExpected() {
            assertThat(refused(send(full, revision(new CapacityTerms.Quota(1), scheme))))
                    .isEqualTo(CentreRefusal.QUOTA_REACHED);
            var smaller = new Scheme(scheme.id(), 1, scheme.from(), null);
            assertThat(refused(send(full, revision(new CapacityTerms.Quota(5), smaller))))
                    .isEqualTo(CentreRefusal.SCHEME_FULL);
        }

        @Test
        void neverContradictsWhatItsUnitsOffer() {
            var forMen = new Convention(new CapacityTerms.Spot(), MEN, List.of(scheme), null);

            assertThat(refused(send(full, new ReviseConvention(forMen, NOW))))
                    .isEqualTo(CentreRefusal.OUTSIDE_CONVENTION);
            assertThat(refused(send(full, new ReviseConvention(SPOT, NOW)))).isEqualTo(CentreRefusal.SCHEME_IN_USE);
        }

        @Test
        void countsThePeopleAlreadyAdmittedThisYear() {
            var lived = aCentre()
                    .withVacantBeds(3)
                    .after(
                            placing(hold(1), 2, NOW),
                            new ConfirmHold(hold(1), 1, hours(24), NOW),
                            new RecordArrival(hold(1), 1, NOW))
                    .build();

            var quota = accepted(send(lived, revision(new CapacityTerms.Quota(3))))
                    .state()
                    .quota();

            assertThat(quota.left()).hasValue(1);
        }

        private ReviseConvention revision(CapacityTerms capacity, Scheme... schemes) {
            return new ReviseConvention(
                    new Convention(capacity, Convention.everybodyOf(CentreKind.FLAT), List.of(schemes), null),
                    hours(1));
        }
    }

    @Nested
    @DisplayName("Closing a centre")
    class Closing {

        @Test
        void isRefusedWhileSomebodyIsExpected() {
            var held =
                    aCentre().withVacantBeds(1).after(placing(hold(1), 1, NOW)).build();

            assertThat(refused(send(held, new CloseCentre(NOW)))).isEqualTo(CentreRefusal.CENTRE_IN_USE);
        }

        @Test
        void isFinalAndLeavesNothingThatCouldGoStale() {
            var closed = aCentre().withVacantBeds(2).after(new CloseCentre(NOW)).build();

            assertThat(states(closed)).containsOnly(BedStatus.UNAVAILABLE);
            assertThat(closed.nextDue(Timers.DEFAULTS)).isEmpty();
            assertThat(refused(send(closed, new ReactivateCentre(NOW)))).isEqualTo(CentreRefusal.CENTRE_CLOSED);
            assertThat(refused(send(closed, new DeclareVacancy(UNIT, 1, null, NOW))))
                    .isEqualTo(CentreRefusal.CENTRE_CLOSED);
        }
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
