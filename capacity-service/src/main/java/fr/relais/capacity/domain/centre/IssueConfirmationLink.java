package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** A link for one centre and one window. It ends any that was given before. */
public record IssueConfirmationLink(LinkHash hash, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.onSite(centre, () -> issued(centre, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> issued(Centre centre, Timers timers) {
        var present = centre.standing().link();
        if (present != null && present.hash().equals(hash)) {
            return Decision.unchanged(centre);
        }
        var link = ConfirmationLink.given(hash, at.plus(timers.linkWindow()));
        return Decision.accept(
                centre.with(centre.standing().with(link)), new CentreEvent.ConfirmationLinkIssued(link.validUntil()));
    }
}
