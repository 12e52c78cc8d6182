package fr.relais.placement.domain.opening;

import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;

/** What happens to an emergency opening: codes, never the case. */
public sealed interface OpeningEvent {

    record OpeningAsked(OpeningReason reason) implements OpeningEvent {}

    record OpeningAgreed() implements OpeningEvent {}

    /** Somebody was told; its moment is for the register alone. */
    record OpeningRead() implements OpeningEvent {}

    record OpeningReviewed(OpeningVerdict verdict) implements OpeningEvent {}

    /**
     * Somebody is to be told.
     *
     * @param key under which it is sent: random, so that what two sides are told has nothing in common
     */
    record Told(Notice notice, Reference key) implements OpeningEvent {}
}
