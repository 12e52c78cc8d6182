package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.function.BiFunction;

import fr.relais.blocks.Decision;

/**
 * Moments at which a request notes by itself that time has passed, and somebody is told. None of them decides anything
 * for the person: nothing of hers ends by a timer (INV-09).
 */
public enum Moment {
    /** An emergency has been between two stages for too long (INV-21). */
    EMERGENCY_STALLED((request, now) -> request.searching().alarm(now)),
    /** The time to answer an offer is over. */
    OFFER_UNANSWERED((request, now) -> request.answering().unanswered(now)),
    /** The time to answer of a centre that was asked in advance is over. */
    SOLICITATION_UNANSWERED((request, now) -> request.asking().unanswered(now)),
    /** She has thought for long about a place. */
    PERSON_UNANSWERED((request, now) -> request.consenting().unanswered(now)),
    /** The end of a reservation has passed. */
    RESERVATION_OVERDUE((request, now) -> request.preparing().reservationOverdue(now)),
    /** A centre has had half of its time to answer, or as much as is set. */
    CENTRE_TO_REMIND((request, now) -> Watching.over(request).centresReminded(now)),
    /** No centre has said yes for too long. */
    SEARCH_WITHOUT_YES((request, now) -> Watching.over(request).escalated(now)),
    /** Nobody has said for a while that the search is wanted. */
    VALIDATION_DUE((request, now) -> Watching.over(request).validationDue(now)),
    /** Nobody has answered whether it is. */
    VALIDATION_OVERDUE((request, now) -> Watching.over(request).validationOverdue(now));

    private final BiFunction<PlacementRequest, Instant, Decision<PlacementRequest, PlacementEvent, RequestRefusal>>
            note;

    Moment(BiFunction<PlacementRequest, Instant, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> note) {
        this.note = note;
    }

    /** What follows from it; nothing when it has not come, or was noted before. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> passes(PlacementRequest request, Instant now) {
        return note.apply(request, now);
    }
}
