package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import fr.relais.placement.domain.request.Stage.Accepted;
import fr.relais.placement.domain.request.Stage.Intending;
import fr.relais.placement.domain.request.Stage.Matching;
import fr.relais.placement.domain.request.Stage.Offered;
import fr.relais.placement.domain.request.Stage.PreAdmission;
import fr.relais.placement.domain.request.Stage.Reserved;

/**
 * A moment that comes in the life of a request if nothing happens before.
 *
 * @param at when; the moment is noted then or later, whenever somebody looks
 */
record Upcoming(Moment moment, Instant at) {

    /** How long an emergency may be between two stages (capacity away, say) before somebody is told. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** All moments to come for a request; of several that have come, the first is noted first. */
    static Stream<Upcoming> of(PlacementRequest request) {
        var own = Stream.of(
                        stalled(request),
                        offerUnanswered(request),
                        solicitationUnanswered(request),
                        personUnanswered(request),
                        reservationOverdue(request))
                .flatMap(Optional::stream);
        return Stream.concat(own, Watching.over(request).upcoming());
    }

    static boolean hasCome(PlacementRequest request, Moment moment, Instant now) {
        return of(request).anyMatch(next -> next.moment() == moment && next.hasComeAt(now));
    }

    boolean hasComeAt(Instant now) {
        return !now.isBefore(at);
    }

    private static Optional<Upcoming> stalled(PlacementRequest request) {
        var between = request.stage() instanceof Matching || request.stage() instanceof Intending;
        return between && request.searching().canAlarm()
                ? Optional.of(new Upcoming(
                        Moment.EMERGENCY_STALLED, request.search().since().plus(PATIENCE)))
                : Optional.empty();
    }

    private static Optional<Upcoming> offerUnanswered(PlacementRequest request) {
        return request.stage() instanceof Offered offered
                ? Optional.of(
                        new Upcoming(Moment.OFFER_UNANSWERED, offered.offer().answerBy()))
                : Optional.empty();
    }

    private static Optional<Upcoming> personUnanswered(PlacementRequest request) {
        var reminder = request.submission().policy().reminder();
        var reminded = request.stage() instanceof PreAdmission open && open.reminded();
        return reminder == null || reminded
                ? Optional.empty()
                : request.consenting()
                        .thinksSince()
                        .map(since -> new Upcoming(Moment.PERSON_UNANSWERED, since.plus(reminder)));
    }

    private static Optional<Upcoming> reservationOverdue(PlacementRequest request) {
        if (request.stage() instanceof Accepted accepted) {
            return Optional.of(new Upcoming(Moment.RESERVATION_OVERDUE, accepted.reservedUntil()));
        }
        return request.stage() instanceof Reserved reserved
                        && !reserved.reservation().asked()
                ? Optional.of(new Upcoming(
                        Moment.RESERVATION_OVERDUE, reserved.reservation().until()))
                : Optional.empty();
    }

    private static Optional<Upcoming> solicitationUnanswered(PlacementRequest request) {
        return request.solicitations().open().stream()
                .filter(one -> one.agreed().isEmpty())
                .map(Solicitation::answerBy)
                .min(Comparator.naturalOrder())
                .map(at -> new Upcoming(Moment.SOLICITATION_UNANSWERED, at));
    }
}
