package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** Nothing has changed in a whole centre, says whoever has its link. Whatever is wrong, there is no such link. */
public record ConfirmByLink(LinkHash hash, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (!centre.opensTo(hash, at)) {
            return Decision.refuse(CentreRefusal.LINK_UNKNOWN);
        }
        return new ConfirmVacancies(null, at)
                .answer(centre, timers)
                .fold(
                        accepted -> Decision.accept(accepted.state(), accepted.events()),
                        refusal -> Decision.refuse(CentreRefusal.LINK_UNKNOWN));
    }
}
