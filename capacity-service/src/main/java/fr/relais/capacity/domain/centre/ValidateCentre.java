package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** The coordinator says yes to an applicant, on the terms of a convention. */
public record ValidateCentre(Convention convention, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return switch (centre.status()) {
            case APPLICANT -> validated(centre);
            case VALIDATED ->
                centre.convention().equals(convention)
                        ? Decision.unchanged(centre)
                        : Decision.refuse(CentreRefusal.ALREADY_VALIDATED);
            case SUSPENDED -> Decision.refuse(CentreRefusal.ALREADY_VALIDATED);
            case CLOSED -> Decision.refuse(CentreRefusal.CENTRE_CLOSED);
        };
    }

    private Decision<Centre, CentreEvent, CentreRefusal> validated(Centre centre) {
        var next = ReviseConvention.under(convention, centre, at);
        return ConventionRule.refusalFor(next, convention)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        next.with(next.standing().in(CentreStatus.VALIDATED)),
                        new CentreEvent.CentreValidated(convention.capacity())));
    }
}
