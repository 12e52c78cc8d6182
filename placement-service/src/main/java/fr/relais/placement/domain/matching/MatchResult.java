package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of the matcher.
 *
 * @param candidates of each centre that can take the household its best unit, best first, as far as they are named
 * @param exclusions how many units each rule kept out; a unit may be kept out by several
 * @param reasons why nobody can, most telling first; empty when somebody can
 */
public record MatchResult(List<Candidate> candidates, Map<Exclusion, Integer> exclusions, Set<WaitingReason> reasons) {

    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }
}
