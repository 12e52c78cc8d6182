package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The holds of one centre.
 *
 * @param active those that keep a bed: waiting, reserved, or lived in
 * @param ended those that are over and still remembered
 * @param fence the fence of the newest hold ever placed here; it never decreases
 */
public record Holds(List<Hold> active, List<EndedHold> ended, long fence) {

    /** So many holds that never came are remembered at once. */
    static final int MOST_FORGONE = 200;

    static final Holds NONE = new Holds(List.of(), List.of(), 0);

    public Holds {
        active = List.copyOf(active);
        ended = List.copyOf(ended);
        for (var hold : active) {
            if (hold.fence() > fence) {
                throw new IllegalArgumentException("no hold is newer than the centre's fence");
            }
        }
    }

    public Optional<Hold> find(HoldId id) {
        return active.stream().filter(hold -> hold.id().equals(id)).findFirst();
    }

    /** How this hold ended, if it did and is still remembered. */
    public Optional<HoldEnd> endOf(HoldId id) {
        return ended.stream()
                .filter(hold -> hold.id().equals(id))
                .map(EndedHold::end)
                .findFirst();
    }

    /** The holds that nobody lives in yet: waiting for an answer, or for the arrival. */
    public Stream<Hold> pending() {
        return active.stream().filter(hold -> !(hold.phase() instanceof Hold.LivedIn));
    }

    /** How many holds that never came are still remembered. */
    long forgoneAt(Instant moment, Duration memory) {
        return ended.stream()
                .filter(hold -> hold.end() == HoldEnd.FORGONE)
                .filter(hold -> !hold.at().plus(memory).isBefore(moment))
                .count();
    }

    Holds placing(Hold hold) {
        var next = new ArrayList<>(active);
        next.add(hold);
        return new Holds(next, ended, hold.fence());
    }

    Holds replacing(Hold hold) {
        return new Holds(
                active.stream()
                        .map(old -> old.id().equals(hold.id()) ? hold : old)
                        .toList(),
                ended,
                fence);
    }

    /** Ends a hold, and forgets those that ended longer ago than the memory. */
    Holds ending(HoldId id, HoldEnd end, Instant at, Duration memory) {
        var remembered = new ArrayList<>(ended);
        remembered.removeIf(old -> old.at().plus(memory).isBefore(at));
        var agreedAt = find(id).map(Hold::agreedAt).orElse(null);
        remembered.add(new EndedHold(id, end, at, agreedAt));
        return new Holds(active.stream().filter(hold -> !hold.id().equals(id)).toList(), remembered, fence);
    }
}
