package fr.relais.capacity.domain.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as people write it in a table: 31/12/2026, 2026-12-31, or the number that a spreadsheet keeps for it. Where an
 * end is meant, with the time of day or without.
 */
final class SheetDate {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern SERIAL_WITH_TIME = Pattern.compile("(\\d{5})[.,](\\d{1,15})");
    private static final Pattern WITH_TIME = Pattern.compile("([0-9/-]{1,10})[ T](\\d{1,2})[:h](\\d{2})(?::\\d{2})?");
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Day 0 of spreadsheets, which count a 29th of February 1900 that never was. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private SheetDate() {}

    static Optional<LocalDate> read(String text) {
        try {
            var french = FRENCH.matcher(text);
            if (french.matches()) {
                return Optional.of(day(french.group(3), french.group(2), french.group(1)));
            }
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            return SERIAL.matcher(text).matches() ? Optional.of(ZERO.plusDays(Long.parseLong(text))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The moment that ends what lasts until then: a day without a time counts to its end. */
    static Optional<LocalDateTime> end(String text) {
        var withTime = WITH_TIME.matcher(text);
        if (withTime.matches()) {
            return read(withTime.group(1)).flatMap(day -> at(day, withTime.group(2), withTime.group(3)));
        }
        var serial = SERIAL_WITH_TIME.matcher(text);
        if (serial.matches()) {
            var minutes = Math.round(Double.parseDouble("0." + serial.group(2)) * MINUTES_OF_A_DAY);
            return read(serial.group(1)).map(day -> day.atStartOfDay().plusMinutes(minutes));
        }
        return read(text).map(day -> day.plusDays(1).atStartOfDay());
    }

    private static Optional<LocalDateTime> at(LocalDate day, String hour, String minute) {
        try {
            return Optional.of(day.atTime(Integer.parseInt(hour), Integer.parseInt(minute)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
