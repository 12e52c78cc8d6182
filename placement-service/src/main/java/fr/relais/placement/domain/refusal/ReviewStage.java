package fr.relais.placement.domain.refusal;

import java.time.Instant;

import fr.relais.placement.domain.request.ReviewVerdict;

/** Where a review stands. */
public sealed interface ReviewStage {

    /** Nobody has decided yet. */
    sealed interface Undecided extends ReviewStage {}

    /** Over, whatever is left to be told or given back. */
    sealed interface Over extends ReviewStage {
        Ruling ruling();
    }

    /** The owner of the beds is to keep them for nobody. */
    record Freezing() implements Undecided {}

    /** @param frozen whether beds are kept for nobody meanwhile */
    record Open(boolean frozen) implements Undecided {}

    /** The request is to be told. */
    record Telling(Ruling ruling, boolean beds) implements Over {}

    /** The beds are to be given back. */
    record GivingBack(Ruling ruling) implements Over {}

    record Closed(Ruling ruling) implements Over {}

    /** @param by who decided: a coordinator, or the system when nobody did */
    record Ruling(ReviewVerdict verdict, String by, Instant at) {}
}
