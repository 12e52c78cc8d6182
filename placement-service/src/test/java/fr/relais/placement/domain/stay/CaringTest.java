package fr.relais.placement.domain.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.stay.Caring.Held;
import fr.relais.placement.domain.stay.StayFixtures.Situation;
import fr.relais.placement.domain.territory.TimeZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.placement.domain.stay.StayFixtures.ID;
import static fr.relais.placement.domain.stay.StayFixtures.NOW;
import static fr.relais.placement.domain.stay.StayFixtures.TERMS;
import static fr.relais.placement.domain.stay.StayFixtures.accepted;
import static fr.relais.placement.domain.stay.StayFixtures.events;
import static fr.relais.placement.domain.stay.StayFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** Reviews, the day of an identification review, the month of coming of age, and what she is told of her rights. */
class CaringTest {

    /** At noon in Paris on the seventh of January 2026; she arrived on the fifth. */
    private final Stay stay = StayFixtures.in(Situation.ACTIVE);

    private static Held review(String on, String next) {
        return new Held(ReviewKind.STAY, LocalDate.parse(on), next == null ? null : LocalDate.parse(next));
    }

    private static Stay at(Stay stay, String departement) {
        var known = stay.admission();
        var zone = TimeZones.of(departement);
        return new Stay(
                stay.id(),
                stay.centre(),
                stay.unit(),
                new Admission(
                        known.request(),
                        known.ref(),
                        known.caseRef(),
                        known.centreCode(),
                        known.organisation(),
                        departement,
                        zone),
                stay.stage(),
                stay.calledOff(),
                stay.care());
    }

    private static Instant dueOf(Stay stay, TaskKind kind) {
        return stay.tasks().stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow()
                .due();
    }

    @Test
    void theFirstReviewIsDueSixMonthsAfterTheArrival() {
        assertThat(stay.care().nextReviewOn()).isEqualTo("2026-07-05");
        assertThat(dueOf(stay, TaskKind.REVIEW)).isEqualTo("2026-07-04T22:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-07,, 2026-07-07", "2026-01-06,, 2026-07-06", "2026-01-07, 2026-03-01, 2026-03-01"})
    void aReviewSetsTheNextOne(String on, String agreed, String next) {
        assertThat(accepted(stay.caring().reviewed(review(on, agreed), NOW, TERMS))
                        .care()
                        .nextReviewOn())
                .isEqualTo(next);
    }

    @Test
    void aReviewRecordedLateDoesNotMoveWhatALaterOneHasSet() {
        var reviewed = accepted(stay.caring().reviewed(review("2026-01-07", null), NOW, TERMS));

        var corrected = accepted(reviewed.caring().reviewed(review("2026-01-05", null), NOW, TERMS));

        assertThat(corrected.care().nextReviewOn()).isEqualTo("2026-07-07");
        assertThat(corrected.care().reviews()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-08,, HELD_IN_THE_FUTURE",
        "2026-01-04,, HELD_BEFORE_ARRIVAL",
        "2026-01-07, 2026-01-07, NEXT_IN_THE_PAST",
        "2026-01-07, 2025-03-01, NEXT_IN_THE_PAST",
        "2026-01-07, 2026-07-08, NEXT_TOO_LATE"
    })
    void refusesDaysThatCannotBe(String on, String next, StayRefusal refusal) {
        assertThat(refused(stay.caring().reviewed(review(on, next), NOW, TERMS)))
                .isEqualTo(refusal);
    }

    /** Calendar days, over the end of February of a leap year: 2024-01-15 + 45 = 2024-02-29. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-15, 45, 2024-02-29",
        "2024-01-15, 30, 2024-02-14",
        "2023-01-15, 45, 2023-03-01",
        "2024-12-20, 30, 2025-01-19"
    })
    void anIdentificationIsLookedAtSoManyCalendarDaysAfterTheGrounds(String grounds, int days, String due) {
        var arrived = Instant.parse(grounds + "T10:00:00Z");
        var stayThen = accepted(Stay.open(ID, StayFixtures.newStay(), arrived, TERMS));

        var set = accepted(stayThen.caring().identificationDue(LocalDate.parse(grounds), days, arrived));

        assertThat(set.care().identificationOn()).isEqualTo(due);
    }

    @Test
    void whatIsSetIsToBeLookedAtUntilItsReviewIsHeld() {
        var set = accepted(stay.caring().identificationDue(LocalDate.parse("2026-01-07"), 30, NOW));
        set = accepted(set.caring().transitionDue(YearMonth.parse("2027-03"), NOW, TERMS));
        assertThat(dueOf(set, TaskKind.IDENTIFICATION_REVIEW)).isEqualTo("2026-02-05T23:00:00Z");

        for (var kind : EnumSet.of(ReviewKind.IDENTIFICATION, ReviewKind.TRANSITION)) {
            set = accepted(set.caring().reviewed(new Held(kind, LocalDate.parse("2026-01-07"), null), NOW, TERMS));
        }

        assertThat(set.tasks()).isEqualTo(stay.tasks());
    }

    @Test
    void refusesGroundsThatCannotBe() {
        assertThat(refused(stay.caring().identificationDue(LocalDate.parse("2026-01-08"), 45, NOW)))
                .isEqualTo(StayRefusal.GROUNDS_IN_THE_FUTURE);
        assertThat(refused(stay.caring().identificationDue(LocalDate.parse("2016-01-06"), 45, NOW)))
                .isEqualTo(StayRefusal.GROUNDS_TOO_LONG_AGO);
    }

    @Test
    void theTransitionIsPreparedHalfAYearAhead() {
        var set = accepted(stay.caring().transitionDue(YearMonth.parse("2027-03"), NOW, TERMS));

        assertThat(set.care().transitionTaskOn()).isEqualTo("2026-09-01");
        assertThat(set.status()).isEqualTo(StayStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"2025-12, TRANSITION_IN_THE_PAST", "2044-02, TRANSITION_TOO_FAR"})
    void refusesMonthsThatCannotBe(String month, StayRefusal refusal) {
        assertThat(refused(stay.caring().transitionDue(YearMonth.parse(month), NOW, TERMS)))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-08, TOLD_IN_THE_FUTURE", "2026-01-04, TOLD_BEFORE_ARRIVAL"})
    void refusesToHaveToldHerOnADayThatCannotBe(String day, StayRefusal refusal) {
        var told = new RightsInformation(EnumSet.allOf(RightsFamily.class), "fr", false, LocalDate.parse(day));

        assertThat(refused(stay.caring().rightsExplained(told, NOW))).isEqualTo(refusal);
    }

    @Test
    void sheIsToldOfAllHerRightsInAsManyTalksAsItTakes() {
        var first = EnumSet.of(RightsFamily.PROTECTION, RightsFamily.CARE);
        var told = accepted(stay.caring().rightsExplained(rights(first), NOW));
        assertThat(told.care().rightsToExplain())
                .containsExactlyInAnyOrder(RightsFamily.REFLECTION, RightsFamily.STAY_AND_WORK, RightsFamily.JUSTICE);

        var rest = accepted(told.caring().rightsExplained(rights(EnumSet.complementOf(first)), NOW));

        assertThat(rest.tasks()).extracting(Task::kind).containsExactly(TaskKind.REVIEW);
        assertThat(told.tasks()).extracting(Task::kind).containsExactly(TaskKind.REVIEW, TaskKind.RIGHTS);
    }

    private static RightsInformation rights(Set<RightsFamily> families) {
        return new RightsInformation(families, "bin", true, LocalDate.parse("2026-01-07"));
    }

    @Test
    void aRepetitionChangesNothing() {
        var rights = rights(EnumSet.of(RightsFamily.CARE));
        var once = accepted(stay.caring().reviewed(review("2026-01-07", null), NOW, TERMS));
        once = accepted(once.caring().identificationDue(LocalDate.parse("2026-01-07"), 30, NOW));
        once = accepted(once.caring().transitionDue(YearMonth.parse("2027-03"), NOW, TERMS));
        once = accepted(once.caring().rightsExplained(rights, NOW));

        assertThat(List.of(
                        events(once.caring().reviewed(review("2026-01-07", null), NOW, TERMS)),
                        events(once.caring().identificationDue(LocalDate.parse("2026-01-07"), 30, NOW)),
                        events(once.caring().transitionDue(YearMonth.parse("2027-03"), NOW, TERMS)),
                        events(once.caring().rightsExplained(rights, NOW))))
                .allMatch(List::isEmpty);
    }

    /** It is the sixth in Réunion while it is still the fifth in Paris and in Guadeloupe. */
    @ParameterizedTest
    @CsvSource({"974, 2026-01-06", "976, 2026-01-06", "75, 2026-01-05", "971, 2026-01-05"})
    void countsDaysWhereTheCentreIs(String departement, String today) {
        var evening = Instant.parse("2026-01-05T22:00:00Z");
        var there = at(stay, departement);

        assertThat(accepted(there.caring().reviewed(review(today, null), evening, TERMS))
                        .care()
                        .reviews())
                .hasSize(1);
        var tomorrow = review(LocalDate.parse(today).plusDays(1).toString(), null);
        assertThat(refused(there.caring().reviewed(tomorrow, evening, TERMS)))
                .isEqualTo(StayRefusal.HELD_IN_THE_FUTURE);
    }

    /** The night of the change to summer time: a day begins at midnight there, an hour earlier by the world's clock. */
    @Test
    void aTaskBeginsAtMidnightOfTheCentreOverAChangeOfTheClocks() {
        var arrived = Instant.parse("2025-09-29T10:00:00Z");
        var arrival = accepted(Stay.open(ID, StayFixtures.newStay(), arrived, TERMS));

        assertThat(dueOf(arrival, TaskKind.REVIEW)).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(arrival.tasks(Instant.parse("2026-03-28T22:59:59Z")))
                .extracting(Task::kind)
                .doesNotContain(TaskKind.REVIEW);
    }
}
