package fr.relais.placement.domain.clock;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BusinessCalendarTest {

    /** As published by the calendar of the French administration. */
    @Test
    void knowsTheHolidaysOfAYear() {
        var closed = Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
                .limit(365)
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .filter(day -> !BusinessCalendar.of("75").isOpen(day))
                .map(LocalDate::toString);

        assertThat(closed)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-11-11",
                        "2026-12-25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2038-04-25",
                "2076-04-19"
            })
    void computesEaster(String sunday) {
        var date = LocalDate.parse(sunday);

        assertThat(BusinessCalendar.easter(date.getYear())).isEqualTo(date);
    }
}
