package fr.relais.placement.domain.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.relais.placement.domain.minor.Mark;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewStage;
import fr.relais.placement.domain.request.Attestation;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.SetAside;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.stay.Stay;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything that goes with it. It is closed when people have brought it to an end, and nothing of it is
 * expected of anybody or left to be done; no time closes it (INV-09).
 *
 * @param handOver to child protection; absent unless a minor is alone
 */
public record Case(
        PlacementRequest request,
        List<Stay> stays,
        List<RefusalReview> reviews,
        @Nullable MinorHandOver handOver) {

    public Case {
        stays = List.copyOf(stays);
        reviews = List.copyOf(reviews);
    }

    /** Since when it is closed: since the last word that closed it; empty while it is open. */
    public Optional<Instant> closedAt() {
        return isSettled() ? overAt(request).flatMap(this::orDecidedAt) : Optional.empty();
    }

    /**
     * Since when the request itself is over: it was withdrawn, she has left and the stay is known to have ended, or
     * those it was handed over to have said that they expect her. Counted from when it was said, which nobody can put
     * earlier. Empty in every other stage: one that rests, or is handed over to somebody who has not answered, is open.
     */
    public static Optional<Instant> overAt(PlacementRequest request) {
        var stage = request.stage();
        if (stage instanceof Stage.Withdrawn withdrawn) {
            return Optional.of(withdrawn.at());
        }
        if (stage instanceof Stage.Ended ended) {
            return Optional.ofNullable(ended.closedAt());
        }
        return stage instanceof SetAside.Redirected redirected
                ? Optional.ofNullable(redirected.handOver().acknowledged()).map(Attestation::at)
                : Optional.empty();
    }

    /** No hold is to be given back, no stay lived in or expected, no refusal looked at. */
    private boolean isSettled() {
        return request.due().isEmpty()
                && stays.stream().noneMatch(stay -> stay.open() || stay.due().isPresent())
                && reviews.stream().allMatch(review -> review.stage() instanceof ReviewStage.Closed);
    }

    /** What child protection has not decided is open, whatever became of the request. */
    private Optional<Instant> orDecidedAt(Instant over) {
        return handOver == null
                ? Optional.of(over)
                : Optional.ofNullable(handOver.answer().decided())
                        .map(Mark::at)
                        .map(decided -> decided.isAfter(over) ? decided : over);
    }
}
