package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.refused;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

class QuotaAndSchemeTest {

    private static final Duration INSTANT = Duration.ofMillis(1);

    @Nested
    @DisplayName("A quota")
    class OfAYear {

        @Test
        void countsPeopleAndNotBedsAndWhoIsExpectedLikeWhoHasArrived() {
            var centre =
                    quotaOf(3).withVacantBeds(6).after(placing(hold(1), 2, NOW)).build();

            assertThat(refused(send(centre, placing(hold(2), 2, NOW)))).isEqualTo(CentreRefusal.QUOTA_REACHED);
            assertThat(send(centre, placing(hold(2), 1, NOW))).isInstanceOf(Decision.Accepted.class);
        }

        @Test
        void givesBackWhatAReleaseGivesBackAndNothingAtTheEndOfAStay() {
            var held = quotaOf(1).withVacantBeds(2).after(placing(hold(1), 1, NOW));
            var released = held.after(new ReleaseHold(hold(1), 1L, ReleaseCause.REFUSED, NOW))
                    .build();
            var left = held.after(
                            new ConfirmHold(hold(1), 1, hours(24), NOW),
                            new RecordArrival(hold(1), 1, NOW),
                            new RecordStayEnd(hold(1), 1, hours(1)))
                    .build();

            assertThat(send(released, placing(hold(2), 1, NOW))).isInstanceOf(Decision.Accepted.class);
            assertThat(refused(send(left, placing(hold(2), 1, hours(1))))).isEqualTo(CentreRefusal.QUOTA_REACHED);
        }

        @Test
        void remembersAdmissionsLongerThanStays() {
            var at = NOW.plus(Duration.ofDays(60));
            var centre = quotaOf(1)
                    .withVacantBeds(2)
                    .after(
                            placing(hold(1), 1, NOW),
                            new ConfirmHold(hold(1), 1, hours(24), NOW),
                            new RecordArrival(hold(1), 1, NOW),
                            new RecordStayEnd(hold(1), 1, hours(1)),
                            new ExpireDue(at))
                    .build();

            assertThat(centre.quota().left()).hasValue(0);
        }

        @Test
        void isExceededByTheCentresAgreementOnly() {
            var centre = quotaOf(1).withVacantBeds(2).after(placing(hold(1), 1, NOW));

            assertThat(refused(send(centre.build(), placing(hold(2), 1, NOW)))).isEqualTo(CentreRefusal.QUOTA_REACHED);
            assertThat(send(centre.after(new AgreeToExceedQuota(1, null, NOW)).build(), placing(hold(2), 1, NOW)))
                    .isInstanceOf(Decision.Accepted.class);
        }

        @Test
        void isAgreedToForThisYearAndTheNextOnly() {
            var centre = quotaOf(0).build();

            assertThat(refused(send(centre, new AgreeToExceedQuota(1, 2025, NOW))))
                    .isEqualTo(CentreRefusal.YEAR_NOT_OPEN);
            assertThat(refused(send(centre, new AgreeToExceedQuota(1, 2028, NOW))))
                    .isEqualTo(CentreRefusal.YEAR_NOT_OPEN);
            assertThat(send(centre, new AgreeToExceedQuota(1, 2027, NOW))).isInstanceOf(Decision.Accepted.class);
            assertThat(refused(send(aCentre().build(), new AgreeToExceedQuota(1, null, NOW))))
                    .isEqualTo(CentreRefusal.NO_QUOTA);
        }

        @Test
        void cannotTakeBackAnAgreementThatIsUsed() {
            var centre = quotaOf(0)
                    .after(new AgreeToExceedQuota(1, null, NOW))
                    .withVacantBeds(1)
                    .after(placing(hold(1), 1, NOW))
                    .build();

            assertThat(refused(send(centre, new AgreeToExceedQuota(0, null, NOW))))
                    .isEqualTo(CentreRefusal.QUOTA_REACHED);
        }

        /** The year turns by the clock of the place, which is another moment overseas. */
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "31,  2026-12-31T23:00:00Z",
            "971, 2027-01-01T04:00:00Z",
            "973, 2027-01-01T03:00:00Z",
            "974, 2026-12-31T20:00:00Z",
            "976, 2026-12-31T21:00:00Z"
        })
        void beginsAgainAtNewYearThere(String departement, Instant newYear) {
            var used = used(departement);

            assertThat(used.asOf(newYear.minus(INSTANT), Timers.DEFAULTS)
                            .quota()
                            .left())
                    .hasValue(0);
            assertThat(used.asOf(newYear, Timers.DEFAULTS).quota().left()).hasValue(1);
            assertThat(used.nextDue(Timers.DEFAULTS)).contains(newYear);
        }

        @Test
        void goesIntoTheNewYearWithThoseWhoAreStillExpected() {
            var december = Instant.parse("2026-12-31T12:00:00Z");
            var centre = quotaOf(1)
                    .withUnit(AllocationMode.PER_BED, 3)
                    .after(
                            new DeclareVacancy(UNIT, 3, null, december),
                            new AgreeToExceedQuota(2, null, december),
                            placing(hold(1), 3, december),
                            new ConfirmHold(hold(1), 1, december.plusSeconds(86_400), december))
                    .build();

            var january = accepted(send(centre, new ExpireDue(Instant.parse("2026-12-31T23:00:00Z"))));

            assertThat(january.events()).contains(new CentreEvent.QuotaRenewed(2027, 2));
            assertThat(january.state().quota().left()).hasValue(0);
        }

        private Centre used(String departement) {
            var profile = new CentreProfile(
                    PROFILE.id(),
                    PROFILE.code(),
                    PROFILE.organisation(),
                    new DepartementCode(departement),
                    PROFILE.kind());
            var convention = new Convention(
                    new CapacityTerms.Quota(1), Convention.everybodyOf(CentreKind.FLAT), List.of(), null);
            return aCentre(profile, convention)
                    .withVacantBeds(1)
                    .after(
                            placing(hold(1), 1, NOW),
                            new ConfirmHold(hold(1), 1, hours(24), NOW),
                            new RecordArrival(hold(1), 1, NOW))
                    .build();
        }
    }

    @Nested
    @DisplayName("A scheme")
    class WithACap {

        private final Scheme scheme =
                new Scheme(new SchemeId("scheme"), 3, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 10));
        private final UnitId other = new UnitId("unit-2");
        private final CentreFixture centre = aCentre(new CapacityTerms.Dedicated(), scheme)
                .withUnit(UNIT, AllocationMode.PER_BED, terms(scheme.id()), 2)
                .withUnit(other, AllocationMode.WHOLE_UNIT, terms(scheme.id()), 2);

        @Test
        void letsNoMoreBedsBeSaidToBeVacantThanItsCap() {
            var two = centre.after(new DeclareVacancy(UNIT, 2, null, NOW)).build();

            assertThat(refused(send(two, new DeclareVacancy(other, 2, null, NOW))))
                    .isEqualTo(CentreRefusal.SCHEME_FULL);
            assertThat(send(two, new DeclareVacancy(other, 1, null, NOW))).isInstanceOf(Decision.Accepted.class);
        }

        @Test
        void countsTheBedsOfAllItsUnitsHoweverTheyAreTaken() {
            var convention = new Convention(
                    new CapacityTerms.Dedicated(),
                    Convention.everybodyOf(CentreKind.FLAT),
                    List.of(new Scheme(scheme.id(), 4, scheme.from(), scheme.until())),
                    null);
            var declared = centre.after(
                            new ReviseConvention(convention, NOW),
                            new DeclareVacancy(UNIT, 2, null, NOW),
                            new DeclareVacancy(other, 2, null, NOW),
                            placing(hold(1), 2, NOW))
                    .after(new ReviseConvention(
                            new Convention(new CapacityTerms.Dedicated(), convention.publics(), List.of(scheme), null),
                            NOW))
                    .build();

            assertThat(refused(send(declared, placing(hold(2), other, 1, NOW)))).isEqualTo(CentreRefusal.SCHEME_FULL);
        }

        @Test
        void takesNobodyOutsideItsDates() {
            var begun = Instant.parse("2026-03-01T23:00:00Z");
            var over = Instant.parse("2026-03-10T23:00:00Z");
            var longStay = centre.after(
                            new ReplaceUnitTerms(UNIT, terms(DurationClass.LONG, 0, scheme.id()), NOW),
                            new DeclareVacancy(UNIT, 2, null, over.minus(Duration.ofHours(30))))
                    .build();

            assertThat(send(longStay, placing(hold(1), 1, over.minus(INSTANT)))).isInstanceOf(Decision.Accepted.class);
            assertThat(refused(send(longStay, placing(hold(1), 1, over)))).isEqualTo(CentreRefusal.SCHEME_CLOSED);
            assertThat(refused(send(longStay, placing(hold(1), 1, begun.minus(INSTANT)))))
                    .isEqualTo(CentreRefusal.SCHEME_CLOSED);
        }
    }

    private static CentreFixture quotaOf(int admissions) {
        return aCentre(new CapacityTerms.Quota(admissions));
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> send(Centre centre, CentreCommand command) {
        return centre.decide(command, Timers.DEFAULTS);
    }
}
