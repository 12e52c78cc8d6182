package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import fr.relais.placement.domain.request.Stage.Accepted;
import fr.relais.placement.domain.request.Stage.Ended;
import fr.relais.placement.domain.request.Stage.Intending;
import fr.relais.placement.domain.request.Stage.Matching;
import fr.relais.placement.domain.request.Stage.Placed;
import fr.relais.placement.domain.request.Stage.Reserved;
import fr.relais.placement.domain.request.Stage.Soliciting;

/** The process manager of a request: what follows outside of it from its state and the time. */
final class NextStep {

    private NextStep() {}

    /** Moments come first: what is due to people does not depend on whether a neighbour answers. Nor do reviews. */
    static Step of(PlacementRequest request, Instant now) {
        return Upcoming.of(request)
                .filter(upcoming -> upcoming.hasComeAt(now))
                .findFirst()
                .<Step>map(upcoming -> new Step.Pass(upcoming.moment()))
                .or(() -> Reviewing.of(request).due().map(Step.OpenReview::new))
                .or(() -> request.releases().stream().findFirst().map(Step.ReleaseHold::new))
                .or(() -> NextStayStep.of(request))
                .orElseGet(() -> following(request.stage()));
    }

    private static Step following(Stage stage) {
        if (stage instanceof Matching || (stage instanceof Soliciting soliciting && soliciting.topUp())) {
            return new Step.ChooseCandidate();
        }
        if (stage instanceof Intending intending) {
            return new Step.PlaceHold(intending.intent());
        }
        if (stage instanceof Accepted accepted) {
            return new Step.ConfirmHold(accepted.offer(), accepted.reservedUntil());
        }
        if (stage instanceof Reserved reserved && reserved.reservation().renewed()) {
            return new Step.ConfirmHold(reserved.offer(), reserved.reservation().until());
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
        return Upcoming.of(request).map(Upcoming::at).min(Comparator.naturalOrder());
    }
}
