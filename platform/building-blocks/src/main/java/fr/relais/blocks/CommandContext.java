package fr.relais.blocks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command: who, when, and what makes it recognisable.
 *
 * @param actor who asks
 * @param at the moment of the command, by the service's own clock, UTC, in milliseconds
 * @param key recognises a repeat; absent where the aggregate recognises repeats by itself
 * @param expectedVersion the version the caller had seen, when the command is only meant for that version
 * @param relief whether the command gives something back (a release, a withdrawal, an expiry) and is therefore taken
 *     even when so many events wait to be published that other commands are refused
 */
public record CommandContext(
        Actor actor,
        Instant at,
        @Nullable CommandKey key,
        @Nullable Long expectedVersion,
        boolean relief) {

    /** A command of the platform itself, which nobody repeats by key. */
    public static CommandContext system(Instant at) {
        return new CommandContext(Actor.SYSTEM, at, null, null, false);
    }

    public CommandContext asRelief() {
        return new CommandContext(actor, at, key, expectedVersion, true);
    }
}
