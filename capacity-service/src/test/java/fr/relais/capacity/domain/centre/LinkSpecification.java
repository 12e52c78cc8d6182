package fr.relais.capacity.domain.centre;

import static fr.relais.capacity.domain.centre.BedStatus.STALE;
import static fr.relais.capacity.domain.centre.BedStatus.UNAVAILABLE;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.EMPTIED;
import static fr.relais.capacity.domain.centre.TransitionFacts.Fact.LINK_OPEN;
import static fr.relais.capacity.domain.centre.TransitionFacts.unavailable;
import static fr.relais.capacity.domain.centre.UnavailableReason.OTHER_TEMPORARY;

/** What may be said of a bed by a link, written down a second time; beside {@link TransitionSpecificationTest}. */
final class LinkSpecification {

    private static final String DECLARED = "VacancyDeclared -> VACANT";

    private LinkSpecification() {}

    /** What is held is not touched, and what is said already changes nothing. */
    static String expected(TransitionCommand command, TransitionFacts known) {
        if (!known.is(LINK_OPEN)) {
            return TransitionSpecificationTest.REFUSED;
        }
        var answer =
                switch (command) {
                    case CONFIRM_BY_LINK -> known.in(VACANT, STALE) ? "VacancyConfirmed -> VACANT" : "";
                    case DECLARE_BY_LINK -> known.in(UNAVAILABLE) ? declared(known) : "";
                    case EMPTY_BY_LINK ->
                        known.in(VACANT, STALE) ? "BedsMadeUnavailable -> " + unavailable(OTHER_TEMPORARY) : "";
                    case REFILL_BY_LINK -> known.is(EMPTIED) ? DECLARED : "";
                    default -> throw new IllegalArgumentException(command.name());
                };
        return answer.isEmpty() ? TransitionSpecificationTest.NOTHING : answer;
    }

    /** Whoever has said that there is none takes that back first. */
    private static String declared(TransitionFacts known) {
        return known.is(EMPTIED) ? TransitionSpecificationTest.REFUSED : DECLARED;
    }
}
