package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.ArrayList;

import fr.relais.blocks.Decision;

/**
 * One place more, says whoever has the link of a centre: of beds that stood empty when it was given, and no others.
 *
 * @param unit the how-many-th of the centre's, from one on
 * @param seen how many places the link showed. When it shows more now, it is said already
 */
public record DeclareByLink(LinkHash hash, int unit, int seen, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return ByLink.open(hash, at, centre, link -> declared(centre, link, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> declared(Centre centre, ConfirmationLink link, Timers timers) {
        var shown = LinkView.of(centre, timers).map(LinkView::total).orElse(0L);
        if (shown > seen) {
            return Decision.unchanged(centre);
        }
        if (shown < seen || link.saysNone() || unit > centre.units().size()) {
            return Decision.refuse(CentreRefusal.TOO_FEW_BEDS);
        }
        var known = centre.units().get(unit - 1);
        var beds = LinkView.oneMore(known, link.validUntil().minus(timers.linkWindow()));
        return beds.isEmpty()
                ? Decision.refuse(CentreRefusal.TOO_FEW_BEDS)
                : ByLink.vacant(
                                centre,
                                known,
                                beds,
                                timers.vacancy(known.terms().durationClass(), at))
                        .fold(
                                accepted -> {
                                    var events = new ArrayList<>(accepted.events());
                                    events.add(ByLink.told(centre));
                                    return Decision.accept(accepted.state(), events);
                                },
                                Decision::refuse);
    }
}
