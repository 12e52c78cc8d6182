package fr.relais.capacity.domain.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people write it in a table: 31/12/2026, 2026-12-31, or the number that a spreadsheet keeps for it. */
final class SheetDate {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

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

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
