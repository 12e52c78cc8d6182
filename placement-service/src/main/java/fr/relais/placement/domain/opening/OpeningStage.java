package fr.relais.placement.domain.opening;

/** How far an opening is; whether its time is over follows from the clock and is not stored. */
public sealed interface OpeningStage {

    /** A second person, of another organisation, has to agree. */
    record Awaiting() implements OpeningStage {}

    /**
     * Both have agreed.
     *
     * @param readings how often it was read
     * @param reminders for how many terms nobody had looked at it when coordinators were told so last
     */
    record Agreed(Act agreed, int readings, int reminders) implements OpeningStage {

        Agreed readOnceMore() {
            return new Agreed(agreed, readings + 1, reminders);
        }

        Agreed reminded(int terms) {
            return new Agreed(agreed, readings, terms);
        }
    }

    /** A coordinator has looked at it; nothing is read by it any more. */
    record Reviewed(Agreed opened, Act reviewed, OpeningVerdict verdict) implements OpeningStage {}
}
