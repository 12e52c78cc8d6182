package fr.relais.capacity.application;

import java.time.Clock;
import java.time.Instant;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.LinkView;
import fr.relais.capacity.domain.centre.Timers;
import reactor.core.publisher.Mono;

/** What a link opens: a look at how much was said to be free, and a word. Empty when there is no such link. */
public final class SayByLinkUseCase {

    private static final String BY_LINK = "confirmation-link";
    private static final String CENTRE = "CENTRE";

    private final Centres centres;
    private final ChangeCentreUseCase changeCentre;
    private final Timers timers;
    private final Clock clock;

    public SayByLinkUseCase(Centres centres, ChangeCentreUseCase changeCentre, Timers timers, Clock clock) {
        this.centres = centres;
        this.changeCentre = changeCentre;
        this.timers = timers;
        this.clock = clock;
    }

    /** What is said by a link. */
    @FunctionalInterface
    public interface LinkWord {
        CentreCommand by(LinkHash link, Instant at);
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

    /** Says it, as often as it is said: each word is one that a repeat adds nothing to. Then what the link shows. */
    public Mono<Outcome<LinkView, CentreRefusal>> say(LinkHash link, LinkWord word) {
        return open(link).flatMap(centre -> say(centre, link, word));
    }

    private Mono<Outcome<LinkView, CentreRefusal>> say(OpenCentre centre, LinkHash link, LinkWord word) {
        var owner = centre.read().value().profile().organisation();
        var actor = new Actor(BY_LINK, CENTRE, owner.value());
        var at = clock.instant();
        return changeCentre
                .handle(centre, word.by(link, at), new CommandContext(actor, at, null, null, false))
                .flatMap(outcome -> outcome.fold(done -> said(done.value(), at), SayByLinkUseCase::refused));
    }

    private Mono<Outcome<LinkView, CentreRefusal>> said(Centre centre, Instant at) {
        return shown(centre, at).map(Outcome::done);
    }

    private static Mono<Outcome<LinkView, CentreRefusal>> refused(CentreRefusal refusal) {
        return refusal == CentreRefusal.LINK_UNKNOWN ? Mono.empty() : Mono.just(Outcome.refused(refusal));
    }
}
