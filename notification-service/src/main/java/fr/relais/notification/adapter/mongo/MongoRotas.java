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

    /** A rota is born empty, by whoever comes first; who takes a week is always a change. */
    @Override
    public Mono<Outcome<Rota, RotaRefusal>> change(
            OrganisationId organisation,
            CommandContext context,
            Function<Rota, Decision<Rota, RotaEvent, RotaRefusal>> decide) {
        var changing = store.change(organisation.value(), context, decide);
        return changing.switchIfEmpty(
                        Mono.defer(() -> beBorn(organisation, context).then(changing)))
                .map(outcome -> outcome.map(Versioned::value));
    }

    private Mono<Outcome<Versioned<Rota>, RotaRefusal>> beBorn(OrganisationId organisation, CommandContext context) {
        return store.create(
                organisation.value(),
                CommandContext.system(context.at()),
                () -> Decision.unchanged(Rota.empty(organisation)));
    }
}
