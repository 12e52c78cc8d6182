package fr.relais.placement.domain.disclosure;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param organisation acted for; empty for none
 * @param reader what this person is called in this placement, and in no other
 * @param signedInAgo how long ago, by the time that tokens keep; absent when nobody says so
 */
public record Subject(
        Standing standing,
        String organisation,
        String reader,
        @Nullable Duration signedInAgo) {

    /** As what somebody asks. */
    public enum Standing {
        REFERRER,
        CENTRE,
        /** Everybody else, whatever they are. */
        ANOTHER;

        /** As what somebody asks who has these roles and can act as one of them only. */
        public static Standing as(Standing wanted, Collection<String> roles) {
            return roles.contains(wanted.name()) ? wanted : ANOTHER;
        }
    }

    /** Since when, where it is known. */
    public Optional<Duration> signedIn() {
        return Optional.ofNullable(signedInAgo);
    }

    boolean isOf(Standing expected, String owner) {
        return standing == expected && !organisation.isEmpty() && organisation.equals(owner);
    }
}
