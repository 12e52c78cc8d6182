package fr.relais.capacity.application;

import java.time.Clock;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.ConfirmByLink;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.Timers;
import reactor.core.publisher.Mono;

/** What a link opens: a look at how much is to be confirmed, and one word. Empty when there is no such link. */
public final class ConfirmByLinkUseCase {

    private static final String BY_LINK = "confirmation-link";
    private static final String CENTRE = "CENTRE";

    private final Centres centres;
    private final ChangeCentreUseCase changeCentre;
    private final Timers timers;
    private final Clock clock;

    public ConfirmByLinkUseCase(Centres centres, ChangeCentreUseCase changeCentre, Timers timers, Clock clock) {
        this.centres = centres;
        this.changeCentre = changeCentre;
        this.timers = timers;
        this.clock = clock;
    }

    /** The centre as it is now. Looking changes nothing. */
    public Mono<Centre> look(LinkHash link) {
        return open(link).map(centre -> centre.read().value().asOf(clock.instant(), timers));
    }

    private Mono<OpenCentre> open(LinkHash link) {
        return Mono.defer(() -> centres.openByLink(link))
                .filter(centre -> centre.read().value().opensTo(link, clock.instant()));
    }

    /** Says that nothing has changed; as often as it is said. */
    public Mono<Centre> confirm(LinkHash link) {
        return open(link).flatMap(centre -> confirm(centre, link));
    }

    private Mono<Centre> confirm(OpenCentre centre, LinkHash link) {
        var owner = centre.read().value().profile().organisation();
        var actor = new Actor(BY_LINK, CENTRE, owner.value());
        var at = clock.instant();
        return changeCentre
                .handle(centre, new ConfirmByLink(link, at), new CommandContext(actor, at, null, null, false))
                .flatMap(outcome ->
                        outcome.fold(done -> Mono.just(done.value().asOf(at, timers)), refusal -> Mono.empty()));
    }
}
