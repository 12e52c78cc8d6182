package fr.relais.placement.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.application.Beds.ActiveHold;
import fr.relais.placement.application.FoundDifferences.Difference;
import fr.relais.placement.domain.block.BlockHold;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.OutOf;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.ReleaseCause;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares the holds that are kept for us with the offers and blocks that claim them. What it corrects is an alarm: the
 * protocol itself leaves nothing to correct.
 */
public final class ReconcileHolds {

    /** How long a hold may be unknown here: far longer than it takes to store the offer. */
    public static final Duration UNCLAIMED_FOR = Duration.ofSeconds(60);

    /** How old an offer is before its hold is missed: older than any hold that the list leaves out as too young. */
    static final Duration MISSED_AFTER = Duration.ofMinutes(5);

    private final PlacementRequests requests;
    private final Blocks blocks;
    private final Beds beds;
    private final Agenda agenda;
    private final Corrections corrections;
    private final Clock clock;

    public ReconcileHolds(
            PlacementRequests requests, Blocks blocks, Beds beds, Agenda agenda, Corrections corrections, Clock clock) {
        this.requests = requests;
        this.blocks = blocks;
        this.beds = beds;
        this.agenda = agenda;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** One round: holds that nobody claims, then offers without a hold, then blocks whose beds are there no more. */
    public Mono<Void> round() {
        return beds.heldLongerThan(UNCLAIMED_FOR)
                .concatMap(this::releaseIfUnclaimed)
                .map(ActiveHold::hold)
                .collect(Collectors.toUnmodifiableSet())
                .flatMap(held -> missHolds(held).then(missKeptBeds(held)));
    }

    private Mono<ActiveHold> releaseIfUnclaimed(ActiveHold active) {
        return requests.findByHold(active.hold())
                .map(claim -> active)
                .switchIfEmpty(Mono.defer(() -> blocks.findByHold(active.hold()).map(claim -> active)))
                .switchIfEmpty(Mono.defer(() -> release(active)));
    }

    private Mono<ActiveHold> release(ActiveHold active) {
        return corrections
                .say(
                        Alarm.ORPHAN_HOLD,
                        Difference.HOLD_WITHOUT_REQUEST,
                        active.hold().toString(),
                        Map.of("centre", active.centre()))
                .then(beds.release(
                        new Beds.HoldToRelease(active.centre(), active.hold(), active.fence(), ReleaseCause.ORPHANED)))
                .thenReturn(active);
    }

    private Mono<Void> missHolds(Set<HoldId> held) {
        return requests.withHold()
                .map(Versioned::value)
                .filter(request -> request.liveOffer()
                        .filter(offer -> !held.contains(offer.hold()) && isOld(offer.madeAt()))
                        .isPresent())
                .concatMap(this::lapseIfGone)
                .then();
    }

    private boolean isOld(Instant since) {
        return since.plus(MISSED_AFTER).isBefore(clock.instant());
    }

    /** The list alone is no proof: asking for the very hold again tells whether it is still the one of the offer. */
    private Mono<Void> lapseIfGone(PlacementRequest request) {
        var offer = request.liveOffer().orElseThrow();
        return beds.hold(
                        offer.hold(),
                        offer.candidate(),
                        request.submission().policy().pace())
                .filter(answer -> !answer.isGrantedWith(offer.fence()))
                .flatMap(gone -> lapse(request, offer.hold()));
    }

    private Mono<Void> lapse(PlacementRequest request, HoldId hold) {
        var now = clock.instant();
        return corrections
                .say(
                        Alarm.LOST_HOLD,
                        Difference.REQUEST_WITHOUT_HOLD,
                        request.id().toString(),
                        Map.of("hold", hold))
                .then(requests.change(
                        request.id(),
                        CommandContext.system(now).asRelief(),
                        current -> current.answering().lapsed(hold, now)))
                .doOnNext(outcome -> agenda.advance(request.id()))
                .then();
    }

    private Mono<Void> missKeptBeds(Set<HoldId> held) {
        return blocks.active()
                .map(Versioned::value)
                .concatMap(block -> Flux.fromStream(block.kept())
                        .filter(kept -> !held.contains(kept.hold()) && isOld(kept.since()))
                        .concatMap(kept -> spendIfGone(block, kept)))
                .then();
    }

    /** No alarm: the last bed was taken by somebody for whom it was kept, or the site was left. */
    private Mono<Void> spendIfGone(BlockReservation block, BlockHold.Kept kept) {
        return beds.keep(kept.hold(), kept.beds(), block.plan().window().until())
                .filter(answer -> !answer.isGrantedWith(kept.fence()))
                .flatMap(gone -> drawn(block.id(), kept.asOutOf()))
                .flatMap(people -> blocks.change(
                        block.id(),
                        CommandContext.system(clock.instant()).asRelief(),
                        current -> current.gathering().spent(kept.hold(), people)))
                .then();
    }

    private Mono<Integer> drawn(BlockId block, OutOf hold) {
        return requests.ofBlock(block)
                .flatMapIterable(request -> request.value().places().toList())
                .filter(place -> hold.equals(place.outOf()))
                .map(Candidate::people)
                .reduce(0, Integer::sum);
    }
}
