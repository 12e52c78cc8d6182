package fr.relais.gateway.decision;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided and nobody was told of yet, minute by minute. Of a day's minutes each is kept apart; what comes
 * after is added to the last, so that nothing is lost and no more is held. For use by any number of threads.
 */
final class Untold {

    /** A day. */
    static final int MOST = 24 * 60;

    private final Deque<Telling> tellings = new ArrayDeque<>();

    /** Of a minute in which nothing was decided nothing is kept. */
    synchronized void add(Instant minute, Map<Decision, Long> times) {
        if (times.isEmpty()) {
            return;
        }
        // The first may have been told, and its answer lost: nothing is added to that one.
        if (tellings.size() < MOST) {
            tellings.addLast(new Telling(UUID.randomUUID().toString(), minute, times));
        } else {
            tellings.addLast(tellings.removeLast().and(minute, times));
        }
    }

    /** The oldest; it stays until it is {@linkplain #told told}. */
    synchronized Optional<Telling> first() {
        return Optional.ofNullable(tellings.peekFirst());
    }

    synchronized void told(Telling telling) {
        if (telling.equals(tellings.peekFirst())) {
            tellings.removeFirst();
        }
    }
}
