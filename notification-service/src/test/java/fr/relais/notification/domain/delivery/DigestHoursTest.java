package fr.relais.notification.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The hours of the day, over nights, week-ends and the two nights in which clocks are set. */
class DigestHoursTest {

    private static final DigestHours HOURS = new DigestHours(List.of(LocalTime.of(18, 0), LocalTime.of(8, 0)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:59:59Z, 2026-11-19T17:00:00Z",
        "2026-11-20T07:00:00Z, 2026-11-20T07:00:00Z",
        "2026-11-20T16:59:59Z, 2026-11-20T07:00:00Z",
        "2026-11-21T23:30:00Z, 2026-11-21T17:00:00Z",
        "2026-07-14T06:00:00Z, 2026-07-14T06:00:00Z",
        "2026-10-25T07:00:00Z, 2026-10-25T07:00:00Z",
        "2026-10-25T06:59:59Z, 2026-10-24T16:00:00Z",
        "2027-03-28T06:00:00Z, 2027-03-28T06:00:00Z",
        "2027-03-28T05:59:59Z, 2027-03-27T17:00:00Z"
    })
    void areThoseOfTheClocksOfFrance(Instant now, Instant hour) {
        assertThat(HOURS.last(now)).isEqualTo(hour);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T12:00:00Z, 2", "2027-03-27T12:00:00Z, 2", "2026-11-20T12:00:00Z, 2"})
    void comeOnceADayAlsoWhenClocksAreSet(Instant from, int days) {
        var nightly = new DigestHours(List.of(LocalTime.of(2, 30)));
        var hours = new LinkedHashSet<Instant>();
        for (var now = from; now.isBefore(from.plus(Duration.ofDays(days))); now = now.plus(Duration.ofMinutes(5))) {
            hours.add(nightly.last(now));
        }

        assertThat(hours).hasSize(days + 1);
    }

    @Test
    void areAtLeastOne() {
        assertThatThrownBy(() -> new DigestHours(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
