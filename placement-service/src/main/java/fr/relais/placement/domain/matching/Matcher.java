package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.territory.Territory;

/** Finds the units that can take a household, best first. A pure function of what it is given. */
public final class Matcher {

    /** Kept with every decision, so that it can be explained by the rules of its day. */
    public static final String RULE_SET = "2026-12.3";

    static final int MOST_CANDIDATES = 20;

    private final Territory territory;
    private final int most;

    /** The map as the latest index numbers it: places hardly ever come, and what is known of them answers faster. */
    private volatile Atlas atlas;

    public Matcher(Territory territory) {
        this(territory, MOST_CANDIDATES);
    }

    /** @param most how many centres are named; of the others it is only known that they are not better */
    Matcher(Territory territory, int most) {
        this.territory = territory;
        this.most = most;
        this.atlas = new Atlas(territory, NationalIndex.EMPTY.places());
    }

    public MatchResult match(MatchingProfile profile, Tried tried, Supply supply) {
        var question = Question.of(profile, tried, supply, atlasOf(supply.index()));
        var candidates = Best.ofEachCentre(question, question.ranking(), most);
        return new MatchResult(candidates, Tally.of(question), candidates.isEmpty() ? Closest.to(question) : Set.of());
    }

    /** Every unit that can take the household, in order: for whoever takes beds by the dozen. */
    public List<Candidate> all(MatchingProfile profile, Tried tried, Supply supply) {
        var question = Question.of(profile, tried, supply, atlasOf(supply.index()));
        return Best.all(question, question.ranking());
    }

    private Atlas atlasOf(NationalIndex index) {
        var latest = atlas;
        if (!latest.isOf(index.places())) {
            latest = new Atlas(territory, index.places());
            atlas = latest;
        }
        return latest;
    }
}
