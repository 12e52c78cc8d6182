package fr.relais.placement.application;

import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.assignment.Waiter;
import fr.relais.placement.domain.block.KeptBeds;
import fr.relais.placement.domain.matching.Candidate;
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

    public MatchRequest(PricedMatcher matcher, PlacementRequests requests, Blocks blocks) {
        this.matcher = matcher;
        this.requests = requests;
        this.blocks = blocks;
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
    PricedMatcher.Found match(PlacementRequest request, CaseFile file, KeptBeds kept, Supply supply) {
        var profile = request.profile(file);
        var tried = request.asking().tried();
        return kept.match(matcher.unpriced(), profile, tried, supply)
                .map(result -> new PricedMatcher.Found(result, MatchingDecision.of(result, supply.now())))
                .orElseGet(() -> matcher.match(profile, tried, supply));
    }

    /** The same, with the place first that was chosen for all who wait together, as long as it can take them. */
    PricedMatcher.Found match(PlacementRequest request, CaseFile file, Supply supply, Candidate wanted) {
        var profile = request.profile(file);
        var tried = request.asking().tried();
        var found = matcher.match(profile, tried, supply);
        return matcher.find(wanted, profile, tried, supply)
                .map(found::preferring)
                .orElse(found);
    }

    /** By waiter, where she is sent when all are looked at together. */
    List<Optional<Candidate>> together(List<Waiter> waiters, Supply supply) {
        return matcher.together(waiters, supply.index(), supply.now());
    }
}
