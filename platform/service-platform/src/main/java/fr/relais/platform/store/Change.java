package fr.relais.platform.store;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of an aggregate.
 *
 * @param context who, when, and by what a repeat is recognised
 * @param from which event of another aggregate it applies; absent when it is a command
 * @param decide what the aggregate answers; pure, it may be asked several times
 */
record Change<S, E, R>(CommandContext context, @Nullable SourcePosition from, Function<S, Decision<S, E, R>> decide) {

    /** Whether this very change is in that document already. */
    boolean wasMadeTo(StoredDocument stored) {
        return stored.knows(context.key()) || (from != null && stored.hasApplied(from));
    }

    /** Whether nothing would be different afterwards, not even what is remembered of this change. */
    boolean leavesNoTrace(Decision.Accepted<S, E, R> accepted) {
        return accepted.events().isEmpty() && from == null && context.key() == null;
    }

    /** Fails when it was meant for another version. */
    void requireVersionOf(StoredDocument stored) {
        var expected = context.expectedVersion();
        if (expected != null && expected != stored.version()) {
            throw new StaleVersion();
        }
    }
}
