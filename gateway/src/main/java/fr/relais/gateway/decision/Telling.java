package fr.relais.gateway.decision;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each kind of decision was taken, as a service is told it: of a minute, or of several while nobody could be
 * told.
 *
 * @param id the same however often it is told, so that a repeat is known for one
 * @param minute the last of them
 * @param times of each kind that was taken at all
 */
public record Telling(String id, Instant minute, Map<Decision, Long> times) {

    public Telling {
        times = Map.copyOf(times);
    }

    /** The same with what came later; the id stays, so nobody may have been told of it yet. */
    Telling and(Instant later, Map<Decision, Long> more) {
        var sum = new EnumMap<Decision, Long>(Decision.class);
        sum.putAll(times);
        more.forEach((decision, count) -> sum.merge(decision, count, Long::sum));
        return new Telling(id, later, sum);
    }
}
