package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.ArrayList;

import fr.relais.blocks.Decision;

/**
 * There are places after all, says whoever has the link by which it was said that there are none: those that were taken
 * back by it are free, as of now. What a person who signed in has done with them since, stays.
 */
public record RefillByLink(LinkHash hash, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return ByLink.open(
                hash,
                at,
                centre,
                link -> link.saysNone() ? refilled(centre, link, timers) : Decision.unchanged(centre));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> refilled(Centre centre, ConfirmationLink link, Timers timers) {
        var next = centre.with(centre.standing().with(link.refilling()));
        var events = new ArrayList<CentreEvent>();
        for (var unit : centre.units()) {
            var beds =
                    unit.beds().stream().filter(link::hasEmptied).map(Bed::id).toList();
            if (beds.isEmpty()) {
                continue;
            }
            var decision =
                    ByLink.vacant(next, unit, beds, timers.vacancy(unit.terms().durationClass(), at));
            if (!(decision instanceof Decision.Accepted<Centre, CentreEvent, CentreRefusal> accepted)) {
                return decision;
            }
            next = accepted.state();
            events.addAll(accepted.events());
        }
        events.add(ByLink.told(centre));
        return Decision.accept(next, events);
    }
}
