package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** New terms for a unit, all of them; its beds stay as they are. */
public record ReplaceUnitTerms(UnitId unit, UnitTerms terms, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return centre.unit(unit)
                .map(known -> replaced(centre, known))
                .orElseGet(() -> Decision.refuse(CentreRefusal.UNIT_UNKNOWN));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> replaced(Centre centre, Unit known) {
        if (known.terms().equals(terms)) {
            return Decision.unchanged(centre);
        }
        if (!centre.mayOffer(terms)) {
            return Decision.refuse(CentreRefusal.MINORS_NOT_AUTHORISED);
        }
        return Decision.accept(centre.replacing(known.withTerms(terms)), new CentreEvent.UnitTermsReplaced(unit));
    }
}
