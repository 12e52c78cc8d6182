package fr.relais.placement.domain.refusal;

import fr.relais.placement.domain.request.Refused.HeldBeds;
import fr.relais.placement.domain.request.ReviewVerdict;

/**
 * What is to be done next for a review, outside of it. Every step may be done twice with the effect of once: whoever
 * finds it after a crash does it again.
 */
public sealed interface ReviewStep {

    /** The held beds are kept for nobody. */
    record Freeze(HeldBeds beds) implements ReviewStep {}

    /** Nobody has decided in time. */
    record End() implements ReviewStep {}

    record TellRequest(ReviewVerdict verdict) implements ReviewStep {}

    record GiveBack(HeldBeds beds) implements ReviewStep {}

    record Nothing() implements ReviewStep {}
}
