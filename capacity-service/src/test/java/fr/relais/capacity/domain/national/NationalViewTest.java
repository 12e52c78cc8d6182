package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.Publics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.domain.centre.AllocationMode.PER_BED;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static org.assertj.core.api.Assertions.assertThat;

class NationalViewTest {

    private static final FreshnessTimes TIMES = new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6));

    private final NationalView view = new NationalView(TIMES);

    @Test
    void countsAVacancyAsTimeGoesByWithoutHearingOfIt() {
        announce(Membership.TAKING, null, perBed(null, 2));

        assertThat(count(hours(18).minusMillis(1)).byFreshness()).containsEntry(Freshness.FRESH, 2L);
        assertThat(count(hours(18)).byFreshness()).containsEntry(Freshness.EXPIRING, 2L);
        assertThat(count(hours(24).minusMillis(1)).takes()).containsEntry(Taken.MEN, 2L);
        assertThat(count(hours(24)).byStatus()).containsEntry(BedStatus.STALE, 2L);
        assertThat(count(hours(24)).takes()).containsEntry(Taken.MEN, 0L);
        assertThat(count(hours(24 + 7 * 24)).byStatus()).containsEntry(BedStatus.UNAVAILABLE, 2L);
    }

    @Test
    void knowsHowRecentTheWordOfACentreIs() {
        announce(Membership.TAKING, null, perBed(null, 2));

        assertThat(words(hours(24).minusMillis(1))).isEqualTo("FRESH");
        assertThat(words(hours(24))).isEqualTo("STALE");
        assertThat(words(hours(24 + 7 * 24).minusMillis(1))).isEqualTo("STALE");
        assertThat(words(hours(24 + 7 * 24))).isEqualTo("SILENT");
    }

    @ParameterizedTest
    @CsvSource({"TAKING, SILENT", "PAUSED, ''", "OUTSIDE, ''"})
    void hearsOfCentresThatTakePeopleOnly(Membership membership, String expected) {
        var givenUp = new Beds(new AnnouncedBed(BedStatus.UNAVAILABLE, null, null, null, true), 1);
        var fresh = new Beds(new AnnouncedBed(BedStatus.VACANT, hours(24), null, null), 3);
        announce(
                membership,
                null,
                new AnnouncedUnit(PER_BED, DurationClass.LONG, Set.of(), 0, null, List.of(fresh, givenUp)));

        assertThat(words(NOW)).isEqualTo(expected);
    }

    private String words(Instant moment) {
        view.settle(moment);
        return Arrays.stream(WordOfCentre.values())
                .filter(word -> view.centres(word) == 1)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    /** One whose vacancy outlives the hold, and one that comes back stale: silent a week after it went stale. */
    @Test
    void countsABedOnAsIfItHadHeardThatItsHoldHasLapsed() {
        var back = new AnnouncedBed(BedStatus.HELD, hours(24), hours(4), null);
        var late = new AnnouncedBed(BedStatus.HELD, hours(24), hours(48), null);
        var beds = List.of(new Beds(back, 1), new Beds(late, 1));
        announce(
                Membership.TAKING,
                null,
                new AnnouncedUnit(AllocationMode.PER_BED, DurationClass.LONG, Set.of(Taken.MEN), 0, null, beds));

        assertThat(count(hours(3)).byStatus()).containsEntry(BedStatus.HELD, 2L);
        assertThat(count(hours(4)).byStatus())
                .containsEntry(BedStatus.VACANT, 1L)
                .containsEntry(BedStatus.HELD, 1L);
        assertThat(count(hours(48)).byStatus()).containsEntry(BedStatus.STALE, 2L);
        assertThat(count(hours(24 + 7 * 24)).byStatus())
                .containsEntry(BedStatus.UNAVAILABLE, 1L)
                .containsEntry(BedStatus.STALE, 1L);
        assertThat(count(hours(48 + 7 * 24)).byStatus()).containsEntry(BedStatus.UNAVAILABLE, 2L);
    }

    @Test
    void doesNotRunBackwards() {
        announce(Membership.TAKING, null, perBed(null, 2));

        assertThat(count(hours(24)).byStatus()).containsEntry(BedStatus.STALE, 2L);
        assertThat(count(NOW).byStatus()).containsEntry(BedStatus.STALE, 2L);
        assertThat(view.at()).isEqualTo(hours(24));
    }

    @Test
    void countsNothingOfWhoIsNoMember() {
        announce(Membership.OUTSIDE, null, perBed(null, 2));

        assertThat(count(NOW).beds()).isZero();
        assertThat(view.size()).isOne();
    }

    @Test
    void offersNoMoreThanQuotaAndSchemeLeave() {
        assertThat(holdable(1, perBed(null, 3))).isEqualTo(1);
        assertThat(holdable(0, perBed(null, 3))).isZero();
        assertThat(holdable(null, perBed(2, 3))).isEqualTo(2);
        assertThat(holdable(null, perBed(-1, 3))).isZero();
        assertThat(holdable(1, whole(null, 3))).isEqualTo(3);
        assertThat(holdable(0, whole(null, 3))).isZero();
        assertThat(holdable(null, whole(2, 3))).isZero();
    }

    /** A parent with a child needs two beds of one unit, or one and a cot: one bed here and another there are none. */
    @ParameterizedTest(name = "{0}: {1} beds, {2} cots, quota {3}, scheme {4}")
    @CsvSource({
        "PER_BED,    1, 0,  , , 0",
        "PER_BED,    1, 1,  , , 1",
        "PER_BED,    2, 0,  , , 2",
        "PER_BED,    2, 0, 1, , 0",
        "PER_BED,    1, 1, 1, , 0",
        "PER_BED,    2, 0, 2, , 2",
        "PER_BED,    3, 0,  , 1, 0",
        "PER_BED,    0, 2,  , , 0",
        "WHOLE_UNIT, 1, 0,  , , 0",
        "WHOLE_UNIT, 1, 1,  , , 1",
        "WHOLE_UNIT, 3, 0,  , , 3",
        "WHOLE_UNIT, 3, 0, 1, , 0"
    })
    void offersBedsToWhoComesWithChildrenWhereTwoCanComeTogether(
            AllocationMode mode, int beds, int cots, Integer quotaLeft, Integer schemeLeft, long expected) {
        var free = new Beds(new AnnouncedBed(BedStatus.VACANT, hours(24), null, null), beds);
        var lived = new Beds(new AnnouncedBed(BedStatus.OCCUPIED, null, null, null), mode == PER_BED ? 1 : 0);
        var scheme = schemeLeft == null ? null : new SchemeShare(schemeLeft, null, null);
        var takes = Set.of(Taken.WITH_CHILDREN);
        announce(
                Membership.TAKING,
                quotaLeft,
                new AnnouncedUnit(mode, DurationClass.SHORT, takes, cots, scheme, List.of(free, lived)));

        assertThat(count(NOW).takes()).containsEntry(Taken.WITH_CHILDREN, expected);
    }

    @Test
    void offersNothingOfASchemeBeforeItBeginsAndFromItsEndOnWithoutHearingOfIt() {
        var scheme = new SchemeShare(2, hours(2), hours(5));
        announce(Membership.TAKING, null, unit(AllocationMode.PER_BED, scheme, 3));

        assertThat(count(hours(2).minusMillis(1)).takes()).containsEntry(Taken.MEN, 0L);
        assertThat(count(hours(2)).takes()).containsEntry(Taken.MEN, 2L);
        assertThat(count(hours(5).minusMillis(1)).takes()).containsEntry(Taken.MEN, 2L);
        assertThat(count(hours(5)).takes()).containsEntry(Taken.MEN, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "ADULT,  F, SINGLE, false, WOMEN_ALONE",
        "ADULT,  M, SINGLE, false, MEN",
        "CHILD,  F, FAMILY, false, WITH_CHILDREN",
        "ADULT,  F, FAMILY, false, ''",
        "CHILD,  F, SINGLE, false, ''",
        "MINOR,  F, SINGLE, true,  MINORS",
        "ADULT,  X, SINGLE, false, ''"
    })
    void knowsWhoCanBeTaken(AgeBand age, Gender gender, HouseholdType household, boolean minorsAlone, String taken) {
        var publics = new Publics(Set.of(age), Set.of(gender), Set.of(household), minorsAlone);

        assertThat(Arrays.stream(Taken.values())
                        .filter(Taken.allBy(publics, Set.of())::contains)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(taken);
        assertThat(Taken.allBy(publics, Set.of(Feature.STEP_FREE))).contains(Taken.ACCESSIBLE);
    }

    private long holdable(Integer quotaLeft, AnnouncedUnit unit) {
        var alone = new NationalView(TIMES);
        alone.announced(centre(Membership.TAKING, quotaLeft, unit));
        alone.settle(NOW);
        return alone.count().takes().get(Taken.MEN);
    }

    private void announce(Membership membership, Integer quotaLeft, AnnouncedUnit unit) {
        view.announced(centre(membership, quotaLeft, unit));
    }

    private CapacityCount count(Instant moment) {
        view.settle(moment);
        return view.count();
    }

    private static AnnouncedCentre centre(Membership membership, Integer quotaLeft, AnnouncedUnit unit) {
        return new AnnouncedCentre(
                new CentreId(new UUID(1, 1)),
                1,
                new Site(new DepartementCode("31"), CentreKind.FLAT),
                membership,
                null,
                quotaLeft,
                List.of(unit));
    }

    private static AnnouncedUnit perBed(Integer schemeLeft, int beds) {
        return unit(AllocationMode.PER_BED, schemeLeft, beds);
    }

    private static AnnouncedUnit whole(Integer schemeLeft, int beds) {
        return unit(AllocationMode.WHOLE_UNIT, schemeLeft, beds);
    }

    private static AnnouncedUnit unit(AllocationMode mode, Integer schemeLeft, int beds) {
        return unit(mode, schemeLeft == null ? null : new SchemeShare(schemeLeft, null, null), beds);
    }

    private static AnnouncedUnit unit(AllocationMode mode, SchemeShare scheme, int beds) {
        var bed = new AnnouncedBed(BedStatus.VACANT, hours(24), null, null);
        return new AnnouncedUnit(mode, DurationClass.SHORT, Set.of(Taken.MEN), 0, scheme, List.of(new Beds(bed, beds)));
    }
}
