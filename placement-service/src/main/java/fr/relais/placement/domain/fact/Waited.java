package fr.relais.placement.domain.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import fr.relais.placement.domain.clock.BusinessCalendar;

/** How many days a household waited, from its first submission to its arrival. */
public enum Waited {
    SAME_DAY(0),
    DAYS_1_TO_3(3),
    DAYS_4_TO_7(7),
    DAYS_8_TO_21(21),
    DAYS_22_TO_60(60),
    OVER_60_DAYS(Long.MAX_VALUE);

    private final long most;

    Waited(long most) {
        this.most = most;
    }

    /** Days of the calendar, as people count them. A centre may note an arrival earlier than it was asked for. */
    static Waited between(Instant submitted, Instant arrived) {
        var zone = BusinessCalendar.NATIONAL.zone();
        var days = ChronoUnit.DAYS.between(
                submitted.atZone(zone).toLocalDate(), arrived.atZone(zone).toLocalDate());
        for (var band : values()) {
            if (days <= band.most) {
                return band;
            }
        }
        return OVER_60_DAYS;
    }
}
