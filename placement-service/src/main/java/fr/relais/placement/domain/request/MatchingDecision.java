package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Exclusion;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.scarcity.PriceReason;
import org.jspecify.annotations.Nullable;

/**
 * Why the matcher decided as it did, in codes: kept with the request. Exclusions are counted, not listed, so that what
 * is kept in clear does not draw the danger zones.
 *
 * @param candidates the best of them, in order
 * @param price why the first came before another that was as good for the person; absent when prices decided nothing
 * @param explanation all that led to it, encrypted; absent for a decision of the days before it was kept
 */
public record MatchingDecision(
        String ruleSet,
        Instant at,
        List<Candidate> candidates,
        Map<Exclusion, Integer> exclusions,
        @Nullable PriceReason price,
        @Nullable SealedExplanation explanation) {

    /** So many at most. */
    public static final int KEPT = 20;

    public MatchingDecision {
        candidates = List.copyOf(candidates);
        exclusions = Map.copyOf(exclusions);
    }

    /** One that is not explained. */
    public MatchingDecision(
            String ruleSet,
            Instant at,
            List<Candidate> candidates,
            Map<Exclusion, Integer> exclusions,
            @Nullable PriceReason price) {
        this(ruleSet, at, candidates, exclusions, price, null);
    }

    public static MatchingDecision of(MatchResult result, Instant at) {
        var best = result.candidates().stream().limit(KEPT).toList();
        return new MatchingDecision(Matcher.RULE_SET, at, best, result.exclusions(), null);
    }

    /** The same, with what the prices decided. */
    public MatchingDecision because(@Nullable PriceReason reason) {
        return new MatchingDecision(ruleSet, at, candidates, exclusions, reason, explanation);
    }

    /** The same, explained. */
    public MatchingDecision explained(SealedExplanation why) {
        return new MatchingDecision(ruleSet, at, candidates, exclusions, price, why);
    }
}
