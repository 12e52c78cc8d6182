package fr.relais.placement.application;

import java.time.Duration;
import java.util.function.Supplier;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets nobody pass those who wait: a place that was announced a moment ago is first looked at for them, by danger and
 * seniority, and then for somebody who has just asked.
 *
 * <p>Whoever has just asked therefore waits until a round over the waiting list has seen all that this replica has read
 * of the centres, but not longer than the given patience: where announcements never pause, order is worth a moment and
 * not more. Where nobody waits, nobody is waited for. What other replicas write down as waiting is known from the next
 * round on.
 */
public final class ChooseInTurn {

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final ChooseCandidate candidates;
    private final Availability availability;
    private final HeldBack heldBack;
    private final Duration patience;
    private volatile long lookedAt = -1;
    private volatile boolean somebodyWaits = true;
    /** Somebody has begun to wait while a round was going on. */
    private boolean noted;

    public ChooseInTurn(ChooseCandidate candidates, Availability availability, HeldBack heldBack, Duration patience) {
        this.candidates = candidates;
        this.availability = availability;
        this.heldBack = heldBack;
        this.patience = patience;
    }

    /** For somebody who has just asked; otherwise as {@link ChooseCandidate#choose(PlacementRequest)}. */
    Mono<PlacementRequest> choose(PlacementRequest request) {
        return heldBack.unless(request, () -> turn().then(Mono.defer(() -> candidates.choose(request))))
                .doOnNext(this::note);
    }

    /** For somebody who waits, in the round of all who wait. */
    Mono<PlacementRequest> choose(PlacementRequest request, @Nullable Candidate wanted) {
        return heldBack.unless(request, () -> candidates.choose(request, wanted))
                .doOnNext(this::note);
    }

    /** A round over everybody who waits; it finds somebody when the given one says so. */
    Mono<Void> round(Supplier<Mono<Boolean>> everybody) {
        return Mono.defer(() -> {
            var seen = availability.current().revision();
            begin();
            return everybody
                    .get()
                    .doOnNext(found -> lookedFor(found, seen))
                    .doOnError(cutShort -> lookedFor(true, lookedAt))
                    .then();
        });
    }

    private synchronized void begin() {
        noted = false;
    }

    /** Until a round has ended, those of whom the last one knew are waited for. */
    private synchronized void lookedFor(boolean found, long seen) {
        somebodyWaits = found || noted;
        lookedAt = seen;
    }

    private synchronized void note(PlacementRequest request) {
        if (request.stage() instanceof Stage.Waiting) {
            noted = true;
            somebodyWaits = true;
        }
    }

    private Mono<Void> turn() {
        return Mono.defer(() -> mustGiveWay()
                ? Flux.interval(LOOK_EVERY)
                        .takeWhile(look -> mustGiveWay())
                        .take(patience)
                        .then()
                : Mono.empty());
    }

    private boolean mustGiveWay() {
        return somebodyWaits && lookedAt != availability.current().revision();
    }
}
