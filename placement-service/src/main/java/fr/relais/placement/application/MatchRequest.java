package fr.relais.placement.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.assignment.Waiter;
import fr.relais.placement.domain.block.KeptBeds;
import fr.relais.placement.domain.explanation.Explainer.Asked;
import fr.relais.placement.domain.explanation.Explanation;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.MatchResult;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.MatchingDecision;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Mono;

/**
 * Who can take the people of a request: the beds that a block keeps for people like these come first, then everything
 * that is free in the country.
 */
public final class MatchRequest {

    private final PricedMatcher matcher;
    private final PlacementRequests requests;
    private final Blocks blocks;
    private final Explaining explaining;

    public MatchRequest(PricedMatcher matcher, PlacementRequests requests, Blocks blocks, Explaining explaining) {
        this.matcher = matcher;
        this.requests = requests;
        this.blocks = blocks;
        this.explaining = explaining;
    }

    Explaining explaining() {
        return explaining;
    }

    /** What is left of the block that the people come out of; nothing when there is none, or when it is over. */
    Mono<KeptBeds> keptFor(PlacementRequest request) {
        return Mono.justOrEmpty(request.submission().block())
                .flatMap(this::keptBy)
                .defaultIfEmpty(KeptBeds.NONE);
    }

    private Mono<KeptBeds> keptBy(BlockId id) {
        return blocks.find(id)
                .map(Versioned::value)
                .flatMap(block -> requests.ofBlock(id)
                        .flatMapIterable(one -> one.value().places().toList())
                        .collectList()
                        .map(drawn -> KeptBeds.of(block, drawn)));
    }

    /** Places that are kept for people like these have no price: nobody else could use them. */
    Found match(PlacementRequest request, CaseFile file, KeptBeds kept, Supply supply) {
        var asked = asked(request, file, supply);
        return kept.match(matcher.unpriced(), asked.profile(), asked.tried(), supply)
                .map(result -> ofABlock(asked, result))
                .orElseGet(() -> ofTheCountry(asked, found(asked)));
    }

    /** The same, with the place first that was chosen for all who wait together, as long as it can take them. */
    Found match(PlacementRequest request, CaseFile file, Supply supply, Candidate wanted) {
        var asked = asked(request, file, supply);
        var found = found(asked);
        return matcher.find(wanted, asked.profile(), asked.tried(), supply)
                .map(chosen -> ofTheCountry(asked.together(), found.preferring(chosen)))
                .orElseGet(() -> ofTheCountry(asked, found));
    }

    /** By waiter, where she is sent when all are looked at together. */
    List<Optional<Candidate>> together(List<Waiter> waiters, Supply supply) {
        return matcher.together(waiters, supply.index(), supply.now());
    }

    private static Asked asked(PlacementRequest request, CaseFile file, Supply supply) {
        return new Asked(request.profile(file), request.asking().tried(), supply);
    }

    private PricedMatcher.Found found(Asked asked) {
        return matcher.match(asked.profile(), asked.tried(), asked.supply());
    }

    private Found ofABlock(Asked asked, MatchResult result) {
        return new Found(
                result,
                MatchingDecision.of(result, asked.supply().now()),
                () -> explaining.explainer().ofABlock(asked, result));
    }

    private Found ofTheCountry(Asked asked, PricedMatcher.Found found) {
        return new Found(
                found.result(),
                found.decision(),
                () -> explaining
                        .explainer()
                        .ofTheCountry(
                                asked.at(found.priced()),
                                found.result(),
                                found.decision().price()));
    }

    /**
     * What was found.
     *
     * @param why worked out when it is asked for: most answers change nothing, and need no explanation
     */
    record Found(MatchResult result, MatchingDecision decision, Supplier<Explanation> why) {}
}
