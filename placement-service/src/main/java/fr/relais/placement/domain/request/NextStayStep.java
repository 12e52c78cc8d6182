package fr.relais.placement.domain.request;

import java.util.Optional;

import fr.relais.placement.domain.request.Stage.Ended;
import fr.relais.placement.domain.request.Stage.Placed;
import fr.relais.placement.domain.request.Stage.Withdrawn;
import fr.relais.placement.domain.request.TransferFrom.Progress;

/** What follows from a request's state for stays: the one that is left, and the one that is expected of it. */
final class NextStayStep {

    private NextStayStep() {}

    static Optional<Step> of(PlacementRequest request) {
        var transfer = request.ties().transfer();
        if (transfer != null && !transfer.isOver()) {
            var step = of(request.stage(), transfer);
            if (step.isPresent()) {
                return step;
            }
        }
        return ofPlan(request);
    }

    private static Optional<Step> of(Stage stage, TransferFrom transfer) {
        if (stage instanceof Placed placed) {
            return Optional.of(new Step.LeaveOldPlace(transfer, placed.arrivedAt()));
        }
        if (stage instanceof Ended ended) {
            return Optional.of(new Step.LeaveOldPlace(transfer, ended.arrivedAt()));
        }
        if (stage instanceof Withdrawn || transfer.progress() == Progress.ENDING) {
            return Optional.of(new Step.CallOffTransfer(transfer));
        }
        return transfer.progress() == Progress.ASKED ? Optional.of(new Step.BeginTransfer(transfer)) : Optional.empty();
    }

    private static Optional<Step> ofPlan(PlacementRequest request) {
        var ties = request.ties();
        if (request.stage() instanceof Agreed agreed
                && ties.toPlan().contains(agreed.offer().id())) {
            return Optional.of(
                    new Step.PlanStay(agreed.offer(), agreed.reservation().until()));
        }
        return request.closed().stream()
                .filter(one -> one.outcome() != OfferOutcome.STAY_ENDED)
                .map(ClosedOffer::offer)
                .filter(offer -> ties.mayPlan(offer.id()))
                .findFirst()
                .map(Step.GiveUpStay::new);
    }
}
