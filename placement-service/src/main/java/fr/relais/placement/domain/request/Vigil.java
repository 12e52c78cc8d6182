package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whom the timers of a search have told of it. Kept with the search, in the write that tells them, so that nobody is
 * told of the same step twice, whatever crashes in between.
 *
 * @param validatedAt when somebody who speaks for the person last said that the search is wanted
 * @param askedAt when her referrer was asked whether it still is; absent until then
 * @param overdue whether the coordinator has the task to find out, because nobody answered
 * @param begunAt since when a centre's yes is looked for; neither a no nor silence begins it again
 * @param escalated whether the on-call coordinator was told that none has come
 * @param reminded what centres were reminded to answer and have still open
 */
public record Vigil(
        Instant validatedAt,
        @Nullable Instant askedAt,
        boolean overdue,
        Instant begunAt,
        boolean escalated,
        Set<Reference> reminded) {

    public Vigil {
        reminded = Set.copyOf(reminded);
    }

    /** Nobody was told of anything yet. */
    public static Vigil begun(Instant at) {
        return new Vigil(at, null, false, at, false, Set.of());
    }

    public Optional<Instant> asked() {
        return Optional.ofNullable(askedAt);
    }

    Vigil validated(Instant at) {
        return new Vigil(at, null, false, begunAt, escalated, reminded);
    }

    Vigil askingAt(Instant at) {
        return new Vigil(validatedAt, at, false, begunAt, escalated, reminded);
    }

    Vigil handedOn() {
        return new Vigil(validatedAt, askedAt, true, begunAt, escalated, reminded);
    }

    Vigil lookingAgain(Instant at) {
        return new Vigil(validatedAt, askedAt, overdue, at, false, reminded);
    }

    Vigil escalating() {
        return new Vigil(validatedAt, askedAt, overdue, begunAt, true, reminded);
    }

    /** What is not open any more needs no memory: its centre is asked under another reference, if ever. */
    Vigil reminding(Collection<Reference> more, Collection<Reference> open) {
        var all = new HashSet<>(reminded);
        all.addAll(more);
        all.retainAll(open);
        return new Vigil(validatedAt, askedAt, overdue, begunAt, escalated, all);
    }
}
