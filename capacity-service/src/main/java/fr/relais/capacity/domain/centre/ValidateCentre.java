package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator says yes to an applicant. The first proposes the terms and changes nothing else; a second one, of
 * another organisation, makes a member of it on those very terms. Closing takes it all back, by whichever of them.
 *
 * @param convention the terms; absent for those that it has, which with a first word are the proposed ones
 */
public record ValidateCentre(@Nullable Convention convention, Word word) implements CentreCommand {

    @Override
    public Instant at() {
        return word.at();
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return switch (centre.status()) {
            case APPLICANT -> ofApplicant(centre);
            case VALIDATED ->
                isOn(centre.convention())
                        ? Decision.unchanged(centre)
                        : Decision.refuse(CentreRefusal.ALREADY_VALIDATED);
            case SUSPENDED -> Decision.refuse(CentreRefusal.ALREADY_VALIDATED);
            case CLOSED -> Decision.refuse(CentreRefusal.CENTRE_CLOSED);
        };
    }

    private boolean isOn(Convention terms) {
        return convention == null || convention.equals(terms);
    }

    private Decision<Centre, CentreEvent, CentreRefusal> ofApplicant(Centre centre) {
        var first = centre.standing().pending();
        if (first == null) {
            return proposed(centre, convention == null ? centre.convention() : convention);
        }
        if (!first.isSecondedBy(word)) {
            return Decision.refuse(CentreRefusal.NOT_OF_TWO_ORGANISATIONS);
        }
        return isOn(centre.convention()) ? validated(centre) : Decision.refuse(CentreRefusal.OTHER_TERMS_PROPOSED);
    }

    private Decision<Centre, CentreEvent, CentreRefusal> proposed(Centre centre, Convention terms) {
        var next = ReviseConvention.under(terms, centre, at());
        return ConventionRule.refusalFor(next, terms)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        next.with(next.standing().saidBy(word)), new CentreEvent.CentreVouchedFor(terms.capacity())));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> validated(Centre centre) {
        var next = ReviseConvention.under(centre.convention(), centre, at());
        return Decision.accept(
                next.with(next.standing().in(CentreStatus.VALIDATED)),
                new CentreEvent.CentreValidated(centre.convention().capacity()));
    }
}
