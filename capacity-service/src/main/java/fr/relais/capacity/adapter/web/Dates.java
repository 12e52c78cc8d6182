package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether a text is a day or a moment, as ISO 8601 writes them: of a year of four digits. */
final class Dates {

    /** Others can be parsed too, and cannot be counted with, nor stored. */
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-.*");

    private Dates() {}

    static boolean isDate(String text) {
        return YEAR.matcher(text).matches() && isReadBy(LocalDate::parse, text);
    }

    static boolean isMoment(String text) {
        return YEAR.matcher(text).matches() && isReadBy(Instant::parse, text);
    }

    /** A moment as precise as it is kept. */
    static Instant moment(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isReadBy(Function<String, ?> reader, String text) {
        try {
            return reader.apply(text) != null;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
