package fr.relais.placement.domain.opening;

/** How far an opening is; whether its time is over follows from the clock and is not stored. */
public sealed interface OpeningStage {

    /** A second person, of another organisation, has to agree. */
    record Awaiting() implements OpeningStage {}

    /**
     * Both have agreed.
     *
     * @param readings how often it was read
     */
    record Agreed(Act agreed, int readings) implements OpeningStage {

        Agreed readOnceMore() {
            return new Agreed(agreed, readings + 1);
        }
    }

    /** A coordinator has looked at it; nothing is read by it any more. */
    record Reviewed(Agreed opened, Act reviewed, OpeningVerdict verdict) implements OpeningStage {}
}
