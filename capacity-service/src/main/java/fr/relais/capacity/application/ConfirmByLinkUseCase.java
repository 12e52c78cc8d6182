package fr.relais.capacity.application;

import java.time.Clock;
import java.time.Instant;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.ConfirmByLink;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.LinkView;
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

    /** What the link shows now. Looking changes nothing. */
    public Mono<LinkView> look(LinkHash link) {
        return open(link).flatMap(centre -> shown(centre.read().value(), clock.instant()));
    }

    private Mono<LinkView> shown(Centre centre, Instant at) {
        return Mono.justOrEmpty(LinkView.of(centre.asOf(at, timers), timers));
    }

    private Mono<OpenCentre> open(LinkHash link) {
        return Mono.defer(() -> centres.openByLink(link))
                .filter(centre -> centre.read().value().opensTo(link, clock.instant()));
    }

    /** Says that nothing has changed; as often as it is said. */
    public Mono<LinkView> confirm(LinkHash link) {
        return open(link).flatMap(centre -> confirm(centre, link));
    }

    private Mono<LinkView> confirm(OpenCentre centre, LinkHash link) {
        var owner = centre.read().value().profile().organisation();
        var actor = new Actor(BY_LINK, CENTRE, owner.value());
        var at = clock.instant();
        return changeCentre
                .handle(centre, new ConfirmByLink(link, at), new CommandContext(actor, at, null, null, false))
                .flatMap(outcome -> outcome.fold(done -> shown(done.value(), at), refusal -> Mono.empty()));
    }
}
