package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Since when it is seen without interruption that somebody can, or cannot, be taken anywhere. What changes from one
 * look to the next is not worth an alert.
 */
public record Sightings(Map<Taken, Sighting> last) {

    public static final Sightings NONE = new Sightings(Map.of());

    /** Seen like this since then. */
    public record Sighting(boolean scarce, Instant since) {}

    public Sightings {
        last = Map.copyOf(last);
    }

    /** After one more look, which found these to be scarce and all others not. */
    public Sightings then(Set<Taken> scarce, Instant at) {
        var next = new EnumMap<Taken, Sighting>(Taken.class);
        for (var taken : Taken.values()) {
            var now = scarce.contains(taken);
            var before = last.get(taken);
            next.put(taken, before != null && before.scarce() == now ? before : new Sighting(now, at));
        }
        return new Sightings(next);
    }

    /** What has been seen for at least so long, and what it is. */
    public Map<Taken, Boolean> steadyFor(Duration time, Instant at) {
        var steady = new EnumMap<Taken, Boolean>(Taken.class);
        last.forEach((taken, sighting) -> {
            if (!at.isBefore(sighting.since().plus(time))) {
                steady.put(taken, sighting.scarce());
            }
        });
        return steady;
    }
}
