package fr.relais.placement.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The requests of this service. A change stores state and events in one write, once for a command id (INV-24). */
public interface PlacementRequests {

    /** The request at its current version, or empty if there is none. */
    Mono<Versioned<PlacementRequest>> find(RequestId id);

    /** By what the referrer knows it by. */
    Mono<Versioned<PlacementRequest>> findForReferrer(Reference ref);

    /** By what the coordinator knows it by. */
    Mono<Versioned<PlacementRequest>> findForCoordinator(Reference ref);

    /** By an offer that was made for it, or a centre that was asked in advance, whatever came of it. */
    Mono<Versioned<PlacementRequest>> findByOffer(Reference offer);

    /** By a hold that it has asked for, holds, still gives back, or was lived in under. */
    Mono<Versioned<PlacementRequest>> findByHold(HoldId hold);

    /** The requests of a referrer organisation, newest first. */
    Flux<Versioned<PlacementRequest>> ofReferrer(String organisation, Page page);

    /** The requests of one household, oldest first. */
    Flux<Versioned<PlacementRequest>> ofHousehold(String organisation, Reference household);

    /** The requests of people who came out of the operation of a block, oldest first. */
    Flux<Versioned<PlacementRequest>> ofBlock(BlockId block);

    /** The requests for which something is open with a centre of that organisation, most urgent first. */
    Flux<Versioned<PlacementRequest>> openWith(String organisation, Page page);

    /** The requests of a referrer organisation for which nobody has a place yet, whatever is being done about it. */
    Mono<Set<RequestId>> openOf(String organisation);

    /** Requests of which a centre has an offer that it has not answered, the one with the least time left first. */
    Flux<Versioned<PlacementRequest>> offered(int most);

    /** Requests that have not ended, by danger tier, then by seniority. */
    Flux<Versioned<PlacementRequest>> open(Page page);

    /** The latest of all requests, whatever became of them, newest first. */
    Flux<Versioned<PlacementRequest>> latest(int most);

    /** All requests that were submitted then or later, in an order that says nothing of when. */
    Flux<Versioned<PlacementRequest>> submittedSince(Instant from);

    /** All requests for which that centre has refused. */
    Flux<Versioned<PlacementRequest>> refusedBy(CentreRef centre);

    /** All requests for which a centre was asked then or later. */
    Flux<Versioned<PlacementRequest>> askedSince(Instant from);

    /** All requests that wait, by danger tier, then by seniority. */
    Flux<RequestId> waiting();

    /** All requests for which centres are asked in advance, by danger tier, then by seniority. */
    Flux<Versioned<PlacementRequest>> soliciting();

    /** Requests that nobody could take at some time on that day or later. */
    Flux<Versioned<PlacementRequest>> unmetSince(LocalDate day);

    /** All requests to be looked at again by now. */
    Flux<RequestId> due(Instant now);

    /** All requests with beds that are held or reserved. */
    Flux<Versioned<PlacementRequest>> withHold();

    /** All requests with beds that are held, reserved or lived in. */
    Flux<Versioned<PlacementRequest>> withPlace();

    /** Stores a new request, or meets the one that the same command created before. */
    Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> submit(
            RequestId id,
            CommandContext context,
            Supplier<Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide);

    /** Changes a request by a decision on its present state; empty if there is no such request. */
    Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> change(
            RequestId id,
            CommandContext context,
            Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> decide);
}
