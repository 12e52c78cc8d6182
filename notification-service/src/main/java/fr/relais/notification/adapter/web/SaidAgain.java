package fr.relais.notification.adapter.web;

import java.time.Clock;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.platform.web.Caller;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What somebody says of herself or of her organisation: said twice it is the same. */
final class SaidAgain {

    private SaidAgain() {}

    /** Of who says it now; without a key, since nobody has to recognise a repeat. */
    static CommandContext context(ServerRequest request, Clock clock) {
        var caller = Caller.of(request);
        var actor = new Actor(caller.subject(), caller.mainRole(), caller.organisation());
        return new CommandContext(actor, clock.instant(), null, null, false);
    }
}
