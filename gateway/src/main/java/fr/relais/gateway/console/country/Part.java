package fr.relais.gateway.console.country;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A part of the board: as it is now, or as far as it is known while its service is away.
 *
 * @param value what was told; null when nothing was told in this session, or what was told is not kept
 * @param at from when that is; without a value, when the service answered last, or null when that is not known either
 * @param away whether its service does not answer now
 */
record Part<T>(@Nullable T value, @Nullable Instant at, boolean away) {

    static <T> Part<T> now(T value, Instant at) {
        return new Part<>(value, at, false);
    }

    /** Nothing is known. */
    static <T> Part<T> missing(@Nullable Instant heard) {
        return new Part<>(null, heard, true);
    }

    /** The same, of a service that does not answer any more. */
    Part<T> before() {
        return new Part<>(value, at, true);
    }

    /** Whether there is something to show. */
    public boolean isKnown() {
        return value != null;
    }
}
