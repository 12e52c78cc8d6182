package fr.relais.placement.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.application.Beds.ActiveHold;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.ReleaseCause;
import reactor.core.publisher.Mono;

/**
 * Compares the holds that are kept for us with the offers that claim them. What it corrects is an alarm: the protocol
 * itself leaves nothing to correct.
 */
public final class ReconcileHolds {

    /** How long a hold may be unknown here: far longer than it takes to store the offer. */
    public static final Duration UNCLAIMED_FOR = Duration.ofSeconds(60);

    /** How old an offer is before its hold is missed: older than any hold that the list leaves out as too young. */
    static final Duration MISSED_AFTER = Duration.ofMinutes(5);

    private final PlacementRequests requests;
    private final Beds beds;
    private final Agenda agenda;
    private final Alarms alarms;
    private final Clock clock;

    public ReconcileHolds(PlacementRequests requests, Beds beds, Agenda agenda, Alarms alarms, Clock clock) {
        this.requests = requests;
        this.beds = beds;
        this.agenda = agenda;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** One round: holds without an offer, then offers without a hold. */
    public Mono<Void> round() {
        return beds.heldLongerThan(UNCLAIMED_FOR)
                .concatMap(this::releaseIfUnclaimed)
                .map(ActiveHold::hold)
                .collect(Collectors.toUnmodifiableSet())
                .flatMap(this::missHolds);
    }

    private Mono<ActiveHold> releaseIfUnclaimed(ActiveHold active) {
        return requests.findByHold(active.hold())
                .map(Versioned::value)
                .map(claim -> active)
                .switchIfEmpty(Mono.defer(() -> release(active)));
    }

    private Mono<ActiveHold> release(ActiveHold active) {
        alarms.raise(Alarm.ORPHAN_HOLD);
        return beds.release(
                        new Beds.HoldToRelease(active.centre(), active.hold(), active.fence(), ReleaseCause.ORPHANED))
                .thenReturn(active);
    }

    private Mono<Void> missHolds(Set<HoldId> held) {
        return requests.withHold()
                .map(Versioned::value)
                .filter(request -> request.liveOffer()
                        .filter(offer -> !held.contains(offer.hold()) && isOld(offer))
                        .isPresent())
                .concatMap(this::lapseIfGone)
                .then();
    }

    private boolean isOld(Offer offer) {
        return offer.madeAt().plus(MISSED_AFTER).isBefore(clock.instant());
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
        alarms.raise(Alarm.LOST_HOLD);
        var now = clock.instant();
        return requests.change(
                        request.id(),
                        CommandContext.system(now).asRelief(),
                        current -> current.answering().lapsed(hold, now))
                .doOnNext(outcome -> agenda.advance(request.id()))
                .then();
    }
}
