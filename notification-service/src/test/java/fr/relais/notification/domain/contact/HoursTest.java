package fr.relais.notification.domain.contact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When somebody wants to be reached, over nights, a week-end and the nights in which clocks are set. */
class HoursTest {

    private static final Hours OFFICE = new Hours(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(18, 30));
    private static final Hours NIGHT =
            new Hours(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.of(20, 0), LocalTime.of(6, 0));

    @ParameterizedTest
    @CsvSource({
        // Friday, in winter: an hour ahead of UTC.
        "2026-11-20T06:59:59Z, false",
        "2026-11-20T07:00:00Z, true",
        "2026-11-20T17:29:59Z, true",
        "2026-11-20T17:30:00Z, false",
        "2026-11-21T10:00:00Z, false",
        "2026-11-22T10:00:00Z, false",
        "2026-11-23T10:00:00Z, true",
        // The Mondays after clocks were set.
        "2026-10-26T06:59:59Z, false",
        "2026-10-26T07:00:00Z, true",
        "2027-03-29T05:59:59Z, false",
        "2027-03-29T06:00:00Z, true"
    })
    void ofTheOffice(Instant moment, boolean reached) {
        assertThat(OFFICE.include(moment)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:59:59Z, false",
        "2026-11-20T19:00:00Z, true",
        "2026-11-20T23:30:00Z, true",
        "2026-11-21T04:59:59Z, true",
        "2026-11-21T05:00:00Z, false",
        "2026-11-21T22:00:00Z, true",
        "2026-11-22T04:00:00Z, true",
        "2026-11-22T22:00:00Z, false",
        "2026-11-20T02:00:00Z, false",
        // The night that is an hour longer, and the one that is an hour shorter.
        "2026-10-25T04:59:59Z, true",
        "2026-10-25T05:00:00Z, false",
        "2027-03-28T03:59:59Z, true",
        "2027-03-28T04:00:00Z, false"
    })
    void ofTheNightBelongToTheDayOnWhichTheyBegin(Instant moment, boolean reached) {
        assertThat(NIGHT.include(moment)).isEqualTo(reached);
    }

    @Test
    void alwaysIsAlways() {
        var begin = Instant.parse("2026-10-20T00:00:00Z");

        assertThat(Stream.iterate(begin, moment -> moment.plus(Duration.ofMinutes(17)))
                        .limit(5_000))
                .allMatch(Hours.ALWAYS::include);
        assertThatThrownBy(() -> new Hours(Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
