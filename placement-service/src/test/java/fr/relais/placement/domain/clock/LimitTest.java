package fr.relais.placement.domain.clock;

import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nights, week-ends, holidays and changes of the clock, each in the time of the place. */
class LimitTest {

    private static String after(String limit, String start, String departement) {
        var zone = BusinessCalendar.of(departement).zone();
        var begun = LocalDateTime.parse(start).atZone(zone).toInstant();
        return Limit.valueOf(limit)
                .after(begun, departement)
                .atZone(zone)
                .toLocalDateTime()
                .toString();
    }

    @ParameterizedTest(name = "{1} and {2} business days in {0}: {3}")
    @CsvSource({
        "75, 2026-11-23T17:00, 2, 2026-11-25T17:00",
        "75, 2026-11-23T23:30, 1, 2026-11-24T23:30",
        "75, 2026-11-20T21:30, 2, 2026-11-24T21:30",
        "75, 2026-11-21T10:00, 2, 2026-11-25T00:00",
        "75, 2026-11-22T23:59, 1, 2026-11-24T00:00",
        "75, 2026-11-10T12:00, 1, 2026-11-12T12:00",
        "75, 2026-12-24T12:00, 2, 2026-12-29T12:00",
        "75, 2026-12-31T18:00, 1, 2027-01-04T18:00",
        "75, 2026-05-07T09:00, 1, 2026-05-11T09:00",
        "75, 2027-03-26T09:00, 1, 2027-03-30T09:00",
        "75, 2026-05-13T09:00, 1, 2026-05-15T09:00",
        "75, 2026-05-22T09:00, 1, 2026-05-26T09:00",
        "67, 2027-03-25T09:00, 1, 2027-03-30T09:00",
        "68, 2025-12-24T09:00, 1, 2025-12-29T09:00",
        "75, 2025-12-24T09:00, 1, 2025-12-26T09:00",
        "972, 2026-05-21T09:00, 1, 2026-05-26T09:00",
        "976, 2026-04-24T09:00, 1, 2026-04-28T09:00",
        "974, 2027-12-17T09:00, 1, 2027-12-21T09:00",
        "973, 2026-06-09T09:00, 1, 2026-06-11T09:00",
        "971, 2026-05-26T09:00, 1, 2026-05-28T09:00",
    })
    void countsBusinessDaysWhereTheCentreIs(String departement, String start, int days, String end) {
        assertThat(after(days + " business days", start, departement)).isEqualTo(end);
    }

    @Test
    void keepsTheTimeOfTheDayWhenTheClockIsPutForwardOrBack() {
        var spring = Instant.parse("2027-03-26T16:00:00Z");
        var autumn = Instant.parse("2026-10-23T15:00:00Z");

        assertThat(after("P3D", "2027-03-26T17:00", "75")).isEqualTo("2027-03-29T17:00");
        assertThat(Limit.valueOf("P3D").after(spring, "75")).isEqualTo("2027-03-29T15:00:00Z");
        assertThat(Limit.valueOf("P3D").after(autumn, "75")).isEqualTo("2026-10-26T16:00:00Z");
        assertThat(Limit.valueOf("2 business days").after(spring, "75")).isEqualTo("2027-03-31T15:00:00Z");
        assertThat(Limit.valueOf("2 business days").after(autumn, "75")).isEqualTo("2026-10-27T16:00:00Z");
    }

    @Test
    void countsCalendarDaysByTheDayOfThePlace() {
        var evening = Instant.parse("2026-10-20T23:30:00Z");

        assertThat(Limit.valueOf("P21D").after(evening, "75")).isEqualTo("2026-11-11T00:30:00Z");
        assertThat(Limit.valueOf("P21D").after(evening, "976")).isEqualTo("2026-11-10T23:30:00Z");
    }

    /** 2024-01-15 and 45 days is the 29th of February. */
    @Test
    void countsDaysAsTheCheckValueSays() {
        assertThat(after("P45D", "2024-01-15T10:00", "75")).isEqualTo("2024-02-29T10:00");
    }

    @Test
    void countsTheWallClockThroughNightsWeekEndsAndChanges() {
        var beforeTheChange = Instant.parse("2026-10-25T00:45:00Z");

        assertThat(Limit.valueOf("PT30M").after(beforeTheChange, "75")).isEqualTo("2026-10-25T01:15:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT30M", "P21D", "2 business days"})
    void writesWhatItReads(String text) {
        assertThat(Limit.valueOf(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H", "P0D", "P-1D", "P1M", "0 business days", "soon", ""})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Limit.valueOf(text)).isInstanceOf(RuntimeException.class);
    }
}
