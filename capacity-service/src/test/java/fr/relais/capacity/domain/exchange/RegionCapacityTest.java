package fr.relais.capacity.domain.exchange;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.AnnounceBeds;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CompromiseSite;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.MakeUnavailable;
import fr.relais.capacity.domain.centre.ReviseConvention;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.SuspendCentre;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.UNIT;
import static fr.relais.capacity.domain.centre.CentreFixture.aCentre;
import static fr.relais.capacity.domain.exchange.CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED;
import static fr.relais.capacity.domain.exchange.CapacityStatus.CAPACITY;
import static fr.relais.capacity.domain.exchange.CapacityStatus.NO_CAPACITY;
import static fr.relais.capacity.domain.exchange.CapacityStatus.UNKNOWN;
import static fr.relais.capacity.domain.exchange.CapacityStatus.WAITLIST;
import static org.assertj.core.api.Assertions.assertThat;

/** What a région is said to be able to take. */
class RegionCapacityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Every status, and what is said when several things are true. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} is {5}")
    @CsvSource({
        "9, 1, 1, 1, 1, CAPACITY",
        "9, 0, 1, 1, 1, ADDITIONAL_ASSESSMENT_REQUIRED",
        "9, 0, 0, 1, 1, UNKNOWN",
        "9, 0, 0, 0, 1, WAITLIST",
        "9, 0, 0, 0, 0, NO_CAPACITY",
        "0, 0, 0, 0, 0, UNKNOWN"
    })
    void saysWhatHelpsMost(
            int maximum, int available, int conditional, int toConfirm, int announced, CapacityStatus status) {
        var region = new RegionCapacity(maximum, available, 0, 0, 0)
                .plus(new RegionCapacity(0, 0, conditional, toConfirm, announced));

        assertThat(region.status()).isEqualTo(status);
    }

    @Test
    void hasCapacityWhileABedCanBeHeld() {
        var region = of(aCentre().withVacantBeds(2).build());

        assertThat(region).isEqualTo(new RegionCapacity(2, 2, 0, 0, 0));
        assertThat(region.status()).isEqualTo(CAPACITY);
    }

    @Test
    void knowsNothingWhenWhatIsFreeIsToBeConfirmed() {
        var later = aCentre().withVacantBeds(2).build().asOf(NOW.plus(Duration.ofHours(30)), Timers.DEFAULTS);

        assertThat(of(later).status()).isEqualTo(UNKNOWN);
    }

    @Test
    void doesNotCountWhatTakesNothing() {
        var suspended =
                aCentre().withVacantBeds(2).after(new SuspendCentre(NOW)).build();

        var compromised =
                aCentre().withVacantBeds(2).after(new CompromiseSite(NOW)).build();

        assertThat(of(suspended)).isEqualTo(RegionCapacity.NONE);
        assertThat(of(compromised)).isEqualTo(RegionCapacity.NONE);
        assertThat(UnitLine.of(compromised, compromised.units().get(0)).active())
                .isFalse();
    }

    /** Somebody has to look at it: the free beds cannot be held as things are. */
    @Nested
    class AsksForALook {

        @Test
        void whenOnlyPartOfAWholeUnitIsFree() {
            var centre = aCentre()
                    .withUnit(AllocationMode.WHOLE_UNIT, 3)
                    .after(new DeclareVacancy(UNIT, 2, null, NOW))
                    .build();

            assertThat(of(centre)).isEqualTo(new RegionCapacity(3, 0, 2, 0, 0));
            assertThat(of(centre).status()).isEqualTo(ADDITIONAL_ASSESSMENT_REQUIRED);
        }

        @Test
        void whenTheQuotaOfTheYearIsUsedUp() {
            assertThat(of(usedUp(aCentre(new CapacityTerms.Quota(1)).withVacantBeds(2))))
                    .isEqualTo(new RegionCapacity(2, 0, 2, 0, 0));
            assertThat(of(aCentre(new CapacityTerms.Quota(1)).withVacantBeds(2).build()))
                    .isEqualTo(new RegionCapacity(2, 1, 1, 0, 0));
            assertThat(of(usedUp(aCentre(new CapacityTerms.Quota(1)).withVacantWholeUnit(2))))
                    .isEqualTo(new RegionCapacity(2, 0, 2, 0, 0));
        }

        /** What was declared as long as there was some left. */
        private static Centre usedUp(CentreFixture declared) {
            return declared.after(new ReviseConvention(terms(new CapacityTerms.Quota(0)), NOW))
                    .build();
        }

        private static Convention terms(CapacityTerms capacity, Scheme... schemes) {
            var publics = Convention.everybodyOf(CentreFixture.PROFILE.kind());
            return new Convention(capacity, publics, List.of(schemes), null);
        }

        @Test
        void whenTheSchemeHasNoRoomOrDoesNotRun() {
            assertThat(of(ofScheme(2, TODAY))).isEqualTo(new RegionCapacity(4, 2, 0, 0, 0));
            assertThat(of(ofScheme(2, TODAY.plusDays(1)))).isEqualTo(new RegionCapacity(4, 0, 2, 0, 0));
        }

        /**
         * Two units under one cap; as many beds as it allows are vacant, one in the first and the rest in the second.
         */
        private static Centre ofScheme(int cap, LocalDate from) {
            var scheme = new SchemeId("scheme");
            var second = new UnitId("unit-2");
            var put = new Scheme(scheme, cap, from, null);
            return aCentre(new CapacityTerms.Dedicated(), new Scheme(scheme, cap, TODAY, null))
                    .withUnit(UNIT, AllocationMode.PER_BED, CentreFixture.terms(scheme), 2)
                    .withUnit(second, AllocationMode.PER_BED, CentreFixture.terms(scheme), 2)
                    .after(new DeclareVacancy(UNIT, 1, null, NOW), new DeclareVacancy(second, cap - 1, null, NOW))
                    .after(new ReviseConvention(terms(new CapacityTerms.Dedicated(), put), NOW))
                    .build();
        }
    }

    /** What one unit could take is no longer there for the next. */
    @Nested
    class CountsWhatUnitsShareOnce {

        private static final UnitId SECOND = new UnitId("unit-2");

        @Test
        void whenTheyShareAQuota() {
            var quota = new CapacityTerms.Quota(2);

            assertThat(of(beside(aCentre(quota).withVacantBeds(2)))).isEqualTo(new RegionCapacity(4, 2, 2, 0, 0));
            assertThat(of(beside(aCentre(quota).withVacantWholeUnit(2))))
                    .as("one person may live in two places, and one more beside her")
                    .isEqualTo(new RegionCapacity(4, 3, 1, 0, 0));
        }

        private static Centre beside(CentreFixture first) {
            return first.withUnit(SECOND, AllocationMode.PER_BED, CentreFixture.terms(DurationClass.SHORT), 2)
                    .after(new DeclareVacancy(SECOND, 2, null, NOW))
                    .build();
        }

        @Test
        void whenTheyShareASchemeThatHasLessThanWasDeclared() {
            var id = new SchemeId("scheme");
            var terms = new CapacityTerms.Dedicated();
            var smaller = new Convention(
                    terms,
                    Convention.everybodyOf(CentreFixture.PROFILE.kind()),
                    List.of(new Scheme(id, 2, TODAY, null)),
                    null);
            var centre = aCentre(terms, new Scheme(id, 4, TODAY, null))
                    .withUnit(UNIT, AllocationMode.PER_BED, CentreFixture.terms(id), 2)
                    .withUnit(SECOND, AllocationMode.PER_BED, CentreFixture.terms(id), 2)
                    .after(new DeclareVacancy(UNIT, 2, null, NOW), new DeclareVacancy(SECOND, 2, null, NOW))
                    .after(new ReviseConvention(smaller, NOW))
                    .build();

            assertThat(of(centre)).isEqualTo(new RegionCapacity(4, 2, 2, 0, 0));
        }
    }

    /** Nothing is free, and there is something to wait for. */
    @Nested
    class HasAWaitingList {

        @Test
        void whileABedIsAnnounced() {
            var centre = aCentre()
                    .withUnit(AllocationMode.PER_BED, 2)
                    .after(new AnnounceBeds(UNIT, 1, TODAY.plusDays(3), NOW))
                    .build();

            assertThat(of(centre)).isEqualTo(new RegionCapacity(2, 0, 0, 0, 1));
            assertThat(of(centre).status()).isEqualTo(WAITLIST);
        }

        @Test
        void whileABedIsToReturnOnADayThatIsNotOver() {
            assertThat(of(returning(TODAY)).status()).isEqualTo(WAITLIST);
            assertThat(of(returning(TODAY.minusDays(1))).status()).isEqualTo(NO_CAPACITY);
            assertThat(of(returning(null)).status()).isEqualTo(NO_CAPACITY);
        }

        private static Centre returning(LocalDate day) {
            var before = NOW.minus(Duration.ofDays(3));
            return aCentre()
                    .withUnit(AllocationMode.PER_BED, 1)
                    .after(
                            new DeclareVacancy(UNIT, 1, null, before),
                            new MakeUnavailable(UNIT, 1, UnavailableReason.WORKS, day, before))
                    .build();
        }
    }

    @Test
    void hasNoneWhenAllIsTaken() {
        var taken = aCentre()
                .withVacantBeds(1)
                .after(CentreFixture.placing(CentreFixture.hold(1), 1, NOW))
                .build();

        assertThat(of(taken).status()).isEqualTo(NO_CAPACITY);
    }

    private static RegionCapacity of(Centre centre) {
        return RegionCapacity.of(centre, NOW);
    }
}
