package fr.relais.placement.domain.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import fr.relais.placement.domain.clock.Pace;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/**
 * How all open requests stand at a moment.
 *
 * @param unanswered emergencies that are looked for and have not had a centre's word in time
 * @param late offers whose time has ended, and which nobody has moved on
 */
public record Standing(Map<Kind, Long> byKind, long unanswered, long late) {

    /** What requests are told apart by. */
    public record Kind(Pace pace, Age age) {}

    public Standing {
        byKind = Map.copyOf(byKind);
    }

    public static Standing of(Collection<OpenRequest> open, Instant now) {
        return new Standing(
                open.stream().collect(groupingBy(request -> new Kind(request.pace(), request.age(now)), counting())),
                open.stream().filter(request -> request.unansweredAt(now)).count(),
                open.stream().filter(request -> request.lateAt(now)).count());
    }

    public long count(Kind kind) {
        return byKind.getOrDefault(kind, 0L);
    }
}
