package fr.relais.placement.domain.refusal;

import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.ReviewCause;
import fr.relais.placement.domain.request.ReviewVerdict;

/** What happens to a review: codes, never a text, a centre or a request. */
public sealed interface ReviewEvent {

    record ReviewOpened(RefusalReason reason, ReviewCause cause) implements ReviewEvent {}

    /** @param kept false when the hold had ended by then */
    record BedsFrozen(boolean kept) implements ReviewEvent {}

    record ReviewClosed(ReviewVerdict verdict) implements ReviewEvent {}

    record RequestTold() implements ReviewEvent {}

    record BedsGivenBack() implements ReviewEvent {}

    record OnCallTold(Notice notice) implements ReviewEvent {}
}
