package fr.relais.placement.domain.explanation;

import java.util.List;

import fr.relais.placement.domain.matching.Criterion;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.matching.WhyNot;
import fr.relais.placement.domain.matching.WhyThis;
import fr.relais.placement.domain.scarcity.PriceReason;
import fr.relais.placement.domain.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Explains what the matcher answered. A pure function of what the matcher was asked. */
public final class Explainer {

    private static final int LISTED = 20;
    private static final int LOOKED_AT = 100;

    private final Territory territory;

    public Explainer(Territory territory) {
        this.territory = territory;
    }

    /** What was chosen, or why nobody was, among everything that is free in the country. */
    public Explanation ofTheCountry(Asked asked, MatchResult result, @Nullable PriceReason price) {
        var supply = asked.supply();
        var why = WhyNot.of(asked.profile(), asked.tried(), supply, territory);
        return new Explanation(
                Matcher.RULE_SET,
                supply.now(),
                asked.profile(),
                asked.tried(),
                asked.forAll(),
                why.seen(),
                result.candidates(),
                why.candidates(),
                result.exclusions(),
                why.closest(LISTED, LOOKED_AT),
                result.reasons(),
                decidedBy(asked, result),
                price);
    }

    /** What was chosen of the beds that a block keeps: nothing else was looked at. */
    public Explanation ofABlock(Asked asked, MatchResult result) {
        return new Explanation(
                Matcher.RULE_SET,
                asked.supply().now(),
                asked.profile(),
                asked.tried(),
                false,
                null,
                result.candidates(),
                result.candidates().size(),
                result.exclusions(),
                List.of(),
                result.reasons(),
                null,
                null);
    }

    private @Nullable Criterion decidedBy(Asked asked, MatchResult result) {
        var candidates = result.candidates();
        return candidates.size() < 2 || asked.forAll()
                ? null
                : new WhyThis(asked.profile(), asked.supply(), territory)
                        .decidedBy(candidates.get(0), candidates.get(1))
                        .orElse(null);
    }

    /**
     * What the matcher was asked.
     *
     * @param forAll whether the first place was chosen for all who wait together, so that no criterion decided
     */
    public record Asked(MatchingProfile profile, Tried tried, Supply supply, boolean forAll) {

        public Asked(MatchingProfile profile, Tried tried, Supply supply) {
            this(profile, tried, supply, false);
        }

        /** The same, with everybody else who waits in mind. */
        public Asked together() {
            return new Asked(profile, tried, supply, true);
        }

        /** The same, at those prices. */
        public Asked at(Supply priced) {
            return new Asked(profile, tried, priced, forAll);
        }
    }
}
