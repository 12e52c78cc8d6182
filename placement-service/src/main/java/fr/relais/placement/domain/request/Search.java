package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Optional;

import fr.relais.placement.domain.matching.Tried;
import org.jspecify.annotations.Nullable;

/**
 * The search for a place, over all its rounds.
 *
 * @param since when the present round began
 * @param alarmed whether the on-call coordinator was told that nothing has been found in it (INV-21)
 * @param tried centres and units not to be asked, or not yet again
 */
public record Search(
        Instant since,
        boolean alarmed,
        Tried tried,
        @Nullable MatchingDecision decision) {

    static Search begun(Instant at) {
        return new Search(at, false, Tried.NOTHING, null);
    }

    public Optional<MatchingDecision> lastDecision() {
        return Optional.ofNullable(decision);
    }

    /** Not where she lives: a transfer leads elsewhere. */
    Search without(@Nullable TransferFrom left) {
        return left == null ? this : trying(tried.leavingOut(left.centre()));
    }

    Search again(Instant at) {
        return new Search(at, false, tried, decision);
    }

    Search trying(Tried more) {
        return new Search(since, alarmed, more, decision);
    }

    Search deciding(MatchingDecision latest) {
        return new Search(since, alarmed, tried, latest);
    }

    Search alarming() {
        return new Search(since, true, tried, decision);
    }
}
