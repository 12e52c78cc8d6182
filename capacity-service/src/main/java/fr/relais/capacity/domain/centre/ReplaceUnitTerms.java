package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** New terms for a unit, all of them; its beds stay as they are. */
public record ReplaceUnitTerms(UnitId unit, UnitTerms terms, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.of(unit, centre, known -> replaced(centre, known));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> replaced(Centre centre, Unit known) {
        if (known.terms().equals(terms)) {
            return Decision.unchanged(centre);
        }
        return ConventionRule.refusalFor(terms, known, centre)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        centre.replacing(known.withTerms(terms)), new CentreEvent.UnitTermsReplaced(unit)));
    }
}
