package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * New terms for a unit, all of them. Its beds stay as they are, but no vacancy counts for longer than the vacancies of
 * the unit now do.
 */
public record ReplaceUnitTerms(UnitId unit, UnitTerms terms, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.of(unit, centre, known -> replaced(centre, known, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> replaced(Centre centre, Unit known, Timers timers) {
        if (known.terms().equals(terms)) {
            return Decision.unchanged(centre);
        }
        return ConventionRule.refusalFor(terms, known, centre)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        centre.replacing(shortened(known, timers)), new CentreEvent.UnitTermsReplaced(unit)));
    }

    private Unit shortened(Unit known, Timers timers) {
        var longest = timers.freshness(terms.durationClass());
        return known.withTerms(terms).changing(bed -> true, bed -> bed.noLongerFreshThan(longest));
    }
}
