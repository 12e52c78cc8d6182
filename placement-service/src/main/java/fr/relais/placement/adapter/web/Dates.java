package fr.relais.placement.adapter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Which texts are days, months and moments: ISO 8601, and not further away than anybody lives. */
final class Dates {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private Dates() {}

    static boolean isDay(String text) {
        return reads(text, LocalDate::parse) && isNear(LocalDate.parse(text).getYear());
    }

    static boolean isMonth(String text) {
        return reads(text, YearMonth::parse) && isNear(YearMonth.parse(text).getYear());
    }

    /** A moment of the world's clock, to the millisecond like all that is stored. */
    static boolean isMoment(String text) {
        return reads(text, Instant::parse)
                && isNear(Instant.parse(text).atOffset(ZoneOffset.UTC).getYear());
    }

    static Instant moment(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isNear(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    private static boolean reads(String text, Function<String, ?> parse) {
        try {
            return parse.apply(text) != null;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
