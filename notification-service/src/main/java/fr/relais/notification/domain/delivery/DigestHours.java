package fr.relais.notification.domain.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * At which hours of every day everybody is written to. That a message comes tells nothing, because it always comes.
 *
 * @param hours by the clocks of mainland France
 */
public record DigestHours(List<LocalTime> hours) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    public DigestHours {
        hours = hours.stream().sorted().toList();
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("there is an hour at least");
        }
    }

    /**
     * The last hour that has come by then. An hour that a day has twice comes once, one that it lacks a little later.
     */
    public Instant last(Instant now) {
        var today = now.atZone(ZONE).toLocalDate();
        return Stream.of(today, today.minusDays(1))
                .flatMap(this::of)
                .filter(hour -> !hour.isAfter(now))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Stream<Instant> of(LocalDate day) {
        return hours.stream().map(hour -> day.atTime(hour).atZone(ZONE).toInstant());
    }
}
