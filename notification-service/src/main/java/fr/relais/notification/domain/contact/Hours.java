package fr.relais.notification.domain.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody wants to be reached about what is urgent, by the clocks of mainland France.
 *
 * @param days on which these hours begin
 * @param from the first moment
 * @param to the first moment that is not among them any more; of the next day when it is not later than {@code from}
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** Day and night. */
    public static final Hours ALWAYS =
            new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public Hours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("there is a day at least");
        }
    }

    /** Whether she wants to be reached then. */
    public boolean include(Instant moment) {
        var there = moment.atZone(ZONE);
        var time = there.toLocalTime();
        var today = days.contains(there.getDayOfWeek());
        if (from.isBefore(to)) {
            return today && !time.isBefore(from) && time.isBefore(to);
        }
        var yesterday = days.contains(there.getDayOfWeek().minus(1));
        return (today && !time.isBefore(from)) || (yesterday && time.isBefore(to));
    }
}
