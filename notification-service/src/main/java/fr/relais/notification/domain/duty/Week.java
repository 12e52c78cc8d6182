package fr.relais.notification.domain.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday, by the clocks of mainland France.
 *
 * @param year to which most of its days belong
 * @param number counted from 1
 */
public record Week(int year, int number) implements Comparable<Week> {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Pattern LABEL = Pattern.compile("^2[0-9]{3}-W(?:0[1-9]|[1-4][0-9]|5[0-3])$");
    private static final Comparator<Week> ORDER =
            Comparator.comparingInt(Week::year).thenComparingInt(Week::number);

    /** The week that it is then. */
    public static Week of(Instant moment) {
        return of(moment.atZone(ZONE).toLocalDate());
    }

    private static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Whether a text names a week that there is, as in {@code 2026-W49}. */
    public static boolean hasForm(String text) {
        return LABEL.matcher(text).matches() && parse(text).label().equals(text);
    }

    /** The week of that name. */
    public static Week parse(String label) {
        return new Week(Integer.parseInt(label.substring(0, 4)), Integer.parseInt(label.substring(6))).plus(0);
    }

    /** So many weeks later. */
    public Week plus(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    private LocalDate monday() {
        // The fourth of January is always in the first week.
        var first = LocalDate.of(year, 1, 4);
        return first.minusDays(first.getDayOfWeek().getValue() - 1L).plusWeeks(number - 1L);
    }

    public String label() {
        return "%04d-W%02d".formatted(year, number);
    }

    @Override
    public int compareTo(Week other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return label();
    }
}
