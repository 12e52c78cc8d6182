package fr.relais.placement.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.scarcity.Pricing;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Works prices out anew from the latest requests, whoever took them. What is kept of each is the profile that matching
 * sees, without who it was; it lives in memory as long as the request is among the latest, and begins anew from the
 * stored requests after a start.
 */
public final class RefreshPrices {

    /** How many requests speak for those to come. */
    static final int LATEST = 2_000;

    private static final int AT_ONCE = 8;
    /** Neither who it was nor for how long counts towards what a household could use. */
    private static final RequestId NOBODY = new RequestId(new UUID(0, 0));

    private final PlacementRequests requests;
    private final CaseFiles files;
    private final Availability availability;
    private final Pricing pricing;
    private final ScarcityPrices prices;
    private volatile Map<RequestId, MatchingProfile> known = Map.of();

    public RefreshPrices(
            PlacementRequests requests,
            CaseFiles files,
            Availability availability,
            Pricing pricing,
            ScarcityPrices prices) {
        this.requests = requests;
        this.files = files;
        this.availability = availability;
        this.pricing = pricing;
        this.prices = prices;
    }

    /** One round; it changes nothing while this replica has not read what is announced. */
    public Mono<Void> round() {
        return Mono.defer(() -> availability.caughtUp() ? refresh() : Mono.empty());
    }

    private Mono<Void> refresh() {
        return requests.latest(LATEST)
                .map(Versioned::value)
                .flatMap(this::read, AT_ONCE)
                .collectMap(Read::id, Read::profile, LinkedHashMap::new)
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(this::replace)
                .then();
    }

    /** Opened once. A file whose key is gone is passed over: it cannot be read any more, and must not be. */
    private Mono<Read> read(PlacementRequest request) {
        var profile = known.get(request.id());
        return profile != null
                ? Mono.just(new Read(request.id(), profile))
                : files.open(request.id(), request.submission().file())
                        .map(file -> new Read(request.id(), file.profile(NOBODY, DurationClass.SHORT)))
                        .onErrorComplete();
    }

    private void replace(Map<RequestId, MatchingProfile> latest) {
        known = latest;
        prices.replace(pricing.of(latest.values(), availability.current()));
    }

    private record Read(RequestId id, MatchingProfile profile) {}
}
