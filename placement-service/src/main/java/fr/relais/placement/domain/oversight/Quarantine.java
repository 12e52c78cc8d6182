package fr.relais.placement.domain.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import fr.relais.placement.domain.request.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of an organisation may be used by somebody who should not have them: its searches wait for a coordinator's
 * word, one by one, and where its people are received is shown to nobody there. Nothing is refused, cancelled or ended
 * by it, and no answer tells a search that waits from one that goes on.
 *
 * @param since by the clock of this service
 * @param vouched the requests for which a coordinator has given her word
 * @param usedAt when the coordinators were last told that it is used under duress; absent when they never were
 */
public record Quarantine(
        Cause cause,
        Instant since,
        Set<RequestId> vouched,
        @Nullable Instant usedAt) {

    /** So long the use of one account under duress is one story. */
    static final Duration ONE_STORY = Duration.ofMinutes(15);

    /** Why it was begun. */
    public enum Cause {
        /** An account that acted for it was in wrong hands. */
        ACCOUNT_COMPROMISED,
        /** A coordinator has her reasons. */
        SUSPECTED,
        /**
         * It is nobody's: the second account of somebody who is made to sign in belongs to it. Each use is told to the
         * coordinators, and nothing on the screen says so.
         */
        DURESS
    }

    public Quarantine {
        vouched = Set.copyOf(vouched);
    }

    static Quarantine begun(Cause cause, Instant since) {
        return new Quarantine(cause, since, Set.of(), null);
    }

    /** Whether the search of a request waits. */
    public boolean holds(RequestId request) {
        return !vouched.contains(request);
    }

    /** Whether somebody who uses it now is to be told of. */
    boolean tellsOfUse(Instant now) {
        return cause == Cause.DURESS && (usedAt == null || !now.isBefore(usedAt.plus(ONE_STORY)));
    }

    Quarantine vouching(RequestId request) {
        var more = new HashSet<>(vouched);
        more.add(request);
        return new Quarantine(cause, since, more, usedAt);
    }

    Quarantine usedAt(Instant now) {
        return new Quarantine(cause, since, vouched, now);
    }

    Quarantine of(Cause next) {
        return new Quarantine(next, since, vouched, usedAt);
    }
}
