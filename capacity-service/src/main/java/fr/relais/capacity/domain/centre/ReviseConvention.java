package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** Another convention for a member, all of it. It may not put out who is there, nor contradict what its units offer. */
public record ReviseConvention(Convention convention, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.by(centre, () -> revised(centre));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> revised(Centre centre) {
        if (centre.convention().equals(convention)) {
            return Decision.unchanged(centre);
        }
        var next = under(convention, centre, at);
        return ConventionRule.refusalFor(next, convention)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(next, new CentreEvent.ConventionRevised(convention.capacity())));
    }

    /** The count of admissions stands in the present year from the day that a convention counts them. */
    static Centre under(Convention convention, Centre centre, Instant at) {
        var standing = centre.standing();
        var year = centre.dayAt(at).getYear();
        return centre.with(standing.under(convention).with(standing.admissions().in(year)));
    }
}
