package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * A coordinator takes it back that a site is compromised: the first proposes it, a second one of another organisation
 * confirms it. What was frozen is free again by a declaration only.
 */
public record ClearSite(Word word) implements CentreCommand {

    @Override
    public Instant at() {
        return word.at();
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (!centre.compromised()) {
            return Decision.unchanged(centre);
        }
        var first = centre.standing().pending();
        if (first == null) {
            return Decision.accept(
                    centre.with(centre.standing().saidBy(word)), new CentreEvent.SiteClearanceProposed());
        }
        return first.isSecondedBy(word) ? cleared(centre) : Decision.refuse(CentreRefusal.NOT_OF_TWO_ORGANISATIONS);
    }

    private Decision<Centre, CentreEvent, CentreRefusal> cleared(Centre centre) {
        var frozen = centre.beds()
                .filter(bed -> bed instanceof Bed.Frozen)
                .map(Bed::id)
                .toList();
        var next = centre.changing(
                bed -> bed instanceof Bed.Frozen,
                bed -> new Bed.Unavailable(bed.id(), UnavailableReason.SAFETY, at(), null));
        return Decision.accept(next.with(centre.standing().cleared()), new CentreEvent.SiteCleared(frozen));
    }
}
