package fr.relais.gateway.console.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Moments as people say them, in the time of Paris whatever the browser thinks: everybody who speaks of a moment by
 * telephone means the same one.
 */
public final class Moments {

    /** Where the coordination is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final Language language;

    Moments(Clock clock, Language language) {
        this.clock = clock;
        this.language = language;
    }

    /** {@code 22:41} today, with the day before or after that. */
    public String at(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        var local = moment.atZone(ZONE);
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var time = formatted("HH:mm", moment);
        if (local.toLocalDate().equals(today)) {
            return time;
        }
        var day = formatted(local.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM yyyy", moment);
        return language == Language.FR ? day + " à " + time : day + " at " + time;
    }

    /** For machines: the {@code datetime} of a {@code time} element. */
    public String exact(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    /** How long ago, or how long until: minutes under two hours, hours under three days, days then. */
    public String distance(@Nullable Instant moment) {
        return moment == null
                ? ""
                : length(Duration.between(moment, clock.instant()).abs());
    }

    public boolean isPast(@Nullable Instant moment) {
        return moment != null && !moment.isAfter(clock.instant());
    }

    private String length(Duration length) {
        if (length.toHours() < 2) {
            return Math.max(1, length.toMinutes()) + " min";
        }
        var days = language == Language.FR ? " j" : " d";
        return length.toDays() < 3 ? length.toHours() + " h" : length.toDays() + days;
    }

    /** A day without a time. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()));
    }

    private String formatted(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment.atZone(ZONE));
    }
}
