package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.platform.store.OutgoingEvent;

/** The events of a review on the wire: codes, never what a centre wrote, a place or a request. */
final class ReviewMessages {

    private ReviewMessages() {}

    static List<OutgoingEvent> of(ReviewId review, ReviewEvent event) {
        if (event instanceof ReviewEvent.OnCallTold told) {
            return List.of(RequestMessages.notice(told.notice()));
        }
        if (event instanceof ReviewEvent.ReviewOpened opened) {
            return message(
                    review,
                    PlacementMessages.REFUSAL_REVIEW_OPENED,
                    Map.of(
                            "reason",
                            opened.reason().name(),
                            "cause",
                            opened.cause().name()));
        }
        if (event instanceof ReviewEvent.BedsFrozen frozen) {
            return message(review, PlacementMessages.REFUSAL_BEDS_FROZEN, Map.of("kept", frozen.kept()));
        }
        if (event instanceof ReviewEvent.ReviewClosed closed) {
            return message(
                    review,
                    PlacementMessages.REFUSAL_REVIEW_CLOSED,
                    Map.of("verdict", closed.verdict().name()));
        }
        if (event instanceof ReviewEvent.BedsGivenBack) {
            return message(review, PlacementMessages.REFUSAL_BEDS_GIVEN_BACK, Map.of());
        }
        if (event instanceof ReviewEvent.RequestTold) {
            return List.of();
        }
        throw new IllegalStateException("an event without a name on the wire");
    }

    private static List<OutgoingEvent> message(ReviewId review, String type, Map<String, Object> data) {
        return List.of(new OutgoingEvent(Topics.PLACEMENT_EVENTS, review.toString(), type, data));
    }
}
