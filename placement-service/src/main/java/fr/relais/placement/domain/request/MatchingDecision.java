package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Exclusion;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Matcher;

/**
 * Why the matcher decided as it did, in codes: kept with the request. Exclusions are counted, not listed, so that what
 * is kept in clear does not draw the danger zones.
 *
 * @param candidates the best of them, in order
 */
public record MatchingDecision(
        String ruleSet, Instant at, List<Candidate> candidates, Map<Exclusion, Integer> exclusions) {

    private static final int KEPT = 20;

    public MatchingDecision {
        candidates = List.copyOf(candidates);
        exclusions = Map.copyOf(exclusions);
    }

    public static MatchingDecision of(MatchResult result, Instant at) {
        var best = result.candidates().stream().limit(KEPT).toList();
        return new MatchingDecision(Matcher.RULE_SET, at, best, result.exclusions());
    }
}
