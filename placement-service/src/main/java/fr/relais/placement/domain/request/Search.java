package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.matching.WaitingReason;
import org.jspecify.annotations.Nullable;

/**
 * The search for a place, over all its rounds.
 *
 * @param since when the present round began
 * @param alarmed whether the on-call coordinator was told that nothing has been found in it (INV-21)
 * @param tried centres and units not to be asked, or not yet again
 * @param vigil whom its timers have told
 * @param unmet the days on which nobody could take the household
 */
public record Search(
        Instant since,
        boolean alarmed,
        Tried tried,
        @Nullable MatchingDecision decision,
        Vigil vigil,
        UnmetNeeds unmet) {

    static Search begun(Instant at) {
        return new Search(at, false, Tried.NOTHING, null, Vigil.begun(at), UnmetNeeds.NONE);
    }

    public Optional<MatchingDecision> lastDecision() {
        return Optional.ofNullable(decision);
    }

    /** Not where she lives: a transfer leads elsewhere. */
    Search without(@Nullable TransferFrom left) {
        return left == null ? this : trying(tried.leavingOut(left.centre()));
    }

    /** It is taken up, for the first time or again: a centre's yes is looked for from now on. */
    Search again(Instant at) {
        return nextRound(at).watched(vigil.lookingAgain(at));
    }

    /** The next centre: who looks for a yes has been looking since it was taken up. */
    Search nextRound(Instant at) {
        return new Search(at, false, tried, decision, vigil, unmet);
    }

    Search trying(Tried more) {
        return new Search(since, alarmed, more, decision, vigil, unmet);
    }

    Search deciding(MatchingDecision latest) {
        return new Search(since, alarmed, tried, latest, vigil, unmet);
    }

    Search alarming() {
        return new Search(since, true, tried, decision, vigil, unmet);
    }

    Search watched(Vigil next) {
        return new Search(since, alarmed, tried, decision, next, unmet);
    }

    /** Somebody who speaks for the person has said that it is wanted. */
    Search validated(Instant at) {
        return watched(vigil.validated(at));
    }

    /** Nobody can take the household, for these reasons. */
    Search waiting(Set<WaitingReason> reasons, Instant at) {
        return new Search(since, alarmed, tried, decision, vigil, unmet.beginning(reasons, at));
    }

    /** The household does not wait any more, if it did. */
    Search notWaiting(Instant at) {
        return new Search(since, alarmed, tried, decision, vigil, unmet.ending(at));
    }
}
