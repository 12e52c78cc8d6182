package fr.relais.placement.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time limit: by the wall clock ({@code PT30M}), in calendar days ({@code P21D}) or in business days ({@code 2
 * business days}), the latter two as they pass in the département of the centre. Configured and stored as that text.
 */
public sealed interface Limit {

    /** The moment at which a time that begins then has passed there. */
    Instant after(Instant start, String departement);

    /** Reads the text that {@code toString} writes. */
    static Limit valueOf(String text) {
        return businessDays(text).or(() -> wallClock(text)).orElseGet(() -> calendarDays(text));
    }

    private static Optional<Limit> businessDays(String text) {
        var found = BusinessDays.FORM.matcher(text);
        return found.matches() ? Optional.of(new BusinessDays(Integer.parseInt(found.group(1)))) : Optional.empty();
    }

    private static Optional<Limit> wallClock(String text) {
        return text.startsWith("PT") ? Optional.of(new WallClock(Duration.parse(text))) : Optional.empty();
    }

    private static Limit calendarDays(String text) {
        var period = Period.parse(text);
        if (period.toTotalMonths() != 0) {
            throw new DateTimeParseException("a time limit is counted in days", "", 0);
        }
        return new CalendarDays(period.getDays());
    }

    private static void requirePositive(boolean positive) {
        if (!positive) {
            throw new IllegalArgumentException("a time limit must be positive");
        }
    }

    /** So long, day and night alike. */
    record WallClock(Duration time) implements Limit {

        public WallClock {
            requirePositive(!time.isNegative() && !time.isZero());
        }

        @Override
        public Instant after(Instant start, String departement) {
            return start.plus(time);
        }

        @Override
        public String toString() {
            return time.toString();
        }
    }

    /** The same time of the day, so many days later. */
    record CalendarDays(int days) implements Limit {

        public CalendarDays {
            requirePositive(days > 0);
        }

        @Override
        public Instant after(Instant start, String departement) {
            return start.atZone(BusinessCalendar.of(departement).zone())
                    .plusDays(days)
                    .toInstant();
        }

        @Override
        public String toString() {
            return Period.ofDays(days).toString();
        }
    }

    /** The same time of the day, so many business days later; what begins on another day begins with the next one. */
    record BusinessDays(int days) implements Limit {

        private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2}) business days?");

        public BusinessDays {
            requirePositive(days > 0);
        }

        @Override
        public Instant after(Instant start, String departement) {
            var calendar = BusinessCalendar.of(departement);
            var begun = start.atZone(calendar.zone());
            var today = begun.toLocalDate();
            var time = calendar.isOpen(today) ? begun.toLocalTime() : LocalTime.MIDNIGHT;
            return last(calendar, calendar.openFrom(today))
                    .atTime(time)
                    .atZone(calendar.zone())
                    .toInstant();
        }

        private LocalDate last(BusinessCalendar calendar, LocalDate first) {
            var day = first;
            for (var passed = 0; passed < days; passed++) {
                day = calendar.openFrom(day.plusDays(1));
            }
            return day;
        }

        @Override
        public String toString() {
            return days + " business days";
        }
    }
}
