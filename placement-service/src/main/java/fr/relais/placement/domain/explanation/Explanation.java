package fr.relais.placement.domain.explanation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Criterion;
import fr.relais.placement.domain.matching.Exclusion;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.matching.WhyNot;
import fr.relais.placement.domain.scarcity.PriceReason;
import org.jspecify.annotations.Nullable;

/**
 * Everything that led to one decision, and what it was. It holds what the matcher knew and nothing else (INV-01); it is
 * case data, and its bytes are kept encrypted with the case.
 *
 * @param forAll whether the first was chosen for all who wait together, and not by the order of candidates
 * @param seen how many centres and units were looked at; nothing when beds of a block were drawn on
 * @param candidates the best of them, in order
 * @param count how many units could take the household
 * @param exclusions how many units each rule kept out
 * @param excluded centres that could not take the household, rule by rule, in an order that says nothing of where she
 *     sets out from
 * @param reasons why nobody could; empty when somebody could
 * @param decidedBy by what the first came before the second; absent when there was no choice
 * @param price absent when prices decided nothing
 */
public record Explanation(
        String ruleSet,
        Instant at,
        MatchingProfile profile,
        Tried tried,
        boolean forAll,
        WhyNot.@Nullable Seen seen,
        List<Candidate> candidates,
        int count,
        Map<Exclusion, Integer> exclusions,
        List<WhyNot.Centre> excluded,
        Set<WaitingReason> reasons,
        @Nullable Criterion decidedBy,
        @Nullable PriceReason price) {

    /** The same for the same explanation, in every replica. */
    public byte[] bytes() {
        return Canonical.bytes(ExplanationTree.of(this));
    }
}
