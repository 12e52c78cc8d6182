package fr.relais.notification.adapter.mongo;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.notification.application.duty.Rotas;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.RotaEvent;
import fr.relais.notification.domain.duty.RotaRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Mono;

/** One document per rota; its id is the organisation. */
final class MongoRotas implements Rotas {

    private final AggregateStore<Rota, RotaEvent> store;

    MongoRotas(AggregateStore<Rota, RotaEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Rota> find(OrganisationId organisation) {
        return store.find(organisation.value()).map(Versioned::value);
    }

    /** A rota is born empty, by whoever is the first to change it; who changes nothing leaves none. */
    @Override
    public Mono<Outcome<Rota, RotaRefusal>> change(
            OrganisationId organisation,
            CommandContext context,
            Function<Rota, Decision<Rota, RotaEvent, RotaRefusal>> decide) {
        var changing =
                store.change(organisation.value(), context, decide).map(outcome -> outcome.map(Versioned::value));
        var none = Rota.empty(organisation);
        return changing.switchIfEmpty(Mono.defer(() -> decide.apply(none)
                .fold(
                        done -> done.events().isEmpty()
                                ? Mono.just(Outcome.done(none))
                                : beBorn(none, context).then(changing),
                        reason -> Mono.just(Outcome.refused(reason)))));
    }

    private Mono<Outcome<Versioned<Rota>, RotaRefusal>> beBorn(Rota none, CommandContext context) {
        return store.create(
                none.organisation().value(), CommandContext.system(context.at()), () -> Decision.unchanged(none));
    }
}
