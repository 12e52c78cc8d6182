package fr.relais.gateway.console.inbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What notification-service tells somebody of how she is reached. */
final class ReachViews {

    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");

    private ReachViews() {}

    static boolean isWeek(String text) {
        return WEEK.matcher(text).matches();
    }

    record Contact(
            List<String> channels,
            String language,
            Hours hours,
            boolean manager,
            @Nullable Instant safeUntil,
            List<String> open) {}

    record Hours(List<String> days, String from, String to) {

        public boolean areAlways() {
            return days.size() == 7 && from.equals(to);
        }
    }

    record Duty(List<Week> weeks) {}

    /**
     * A week as she sees it.
     *
     * @param week as in {@code 2026-W49}, by the clocks of mainland France
     */
    record Week(String week, boolean taken, boolean own) {

        /** Its Monday. */
        public LocalDate from() {
            var year = Integer.parseInt(week.substring(0, 4));
            var number = Integer.parseInt(week.substring(6));
            // The fourth of January is always in the first week.
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                    .with(DayOfWeek.MONDAY);
        }

        /** Its Sunday. */
        public LocalDate until() {
            return from().plusDays(6);
        }
    }

    /** Where the software of her organisation listens. */
    record Webhook(
            boolean open,
            boolean given,
            int secrets,
            String standing,
            @Nullable Instant failingSince,
            List<Attempt> attempts) {}

    record Attempt(Instant at, boolean test, String result) {}

    record Secret(String secret) {}
}
