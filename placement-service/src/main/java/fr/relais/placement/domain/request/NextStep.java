package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import fr.relais.placement.domain.request.Stage.Accepted;
import fr.relais.placement.domain.request.Stage.Ended;
import fr.relais.placement.domain.request.Stage.Intending;
import fr.relais.placement.domain.request.Stage.Matching;
import fr.relais.placement.domain.request.Stage.Offered;
import fr.relais.placement.domain.request.Stage.Placed;

/** The process manager of a request: what follows outside of it from its state and the time. */
final class NextStep {

    /** How long an emergency may be between two stages (capacity away, say) before somebody is told. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private NextStep() {}

    static Step of(PlacementRequest request, Instant now) {
        if (isStalled(request, now)) {
            return new Step.RaiseAlarm();
        }
        return request.releases().stream()
                .findFirst()
                .<Step>map(Step.ReleaseHold::new)
                .orElseGet(() -> following(request.stage(), now));
    }

    private static Step following(Stage stage, Instant now) {
        if (stage instanceof Matching) {
            return new Step.ChooseCandidate();
        }
        if (stage instanceof Intending intending) {
            return new Step.PlaceHold(intending.intent());
        }
        if (stage instanceof Offered offered && !now.isBefore(offered.offer().answerBy())) {
            return new Step.CloseUnanswered(offered.offer());
        }
        if (stage instanceof Accepted accepted) {
            return new Step.ConfirmHold(accepted.offer(), accepted.reservedUntil());
        }
        return followingArrival(stage);
    }

    private static Step followingArrival(Stage stage) {
        if (stage instanceof Placed placed && !placed.stayOpened()) {
            return new Step.OpenStay(placed.offer(), placed.arrivedAt());
        }
        if (stage instanceof Ended ended && !ended.stayEnded()) {
            return new Step.EndStay(ended.lived(), ended.arrivedAt(), ended.leftAt());
        }
        return new Step.Nothing();
    }

    static Optional<Instant> due(PlacementRequest request) {
        if (!(of(request, Instant.MIN) instanceof Step.Nothing)) {
            return Optional.of(Instant.EPOCH);
        }
        return request.stage() instanceof Offered offered
                ? Optional.of(offered.offer().answerBy())
                : Optional.empty();
    }

    static boolean isStalled(PlacementRequest request, Instant now) {
        var between = request.stage() instanceof Matching || request.stage() instanceof Intending;
        return between
                && canAlarm(request)
                && !now.isBefore(request.search().since().plus(PATIENCE));
    }

    /** INV-21 speaks of emergencies, and one alarm a round is enough. */
    static boolean canAlarm(PlacementRequest request) {
        return request.submission().track() == Track.EMERGENCY
                && !request.search().alarmed();
    }
}
