package fr.relais.placement.adapter.mongo;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.domain.organisation.OrganisationEvent;
import fr.relais.placement.domain.organisation.OrganisationRefusal;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.platform.store.AggregateStore;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document per organisation, under the name that tokens use. */
final class MongoReferrerOrganisations implements ReferrerOrganisations {

    private static final int MOST = 1_000;

    private final AggregateStore<ReferrerOrganisation, OrganisationEvent> store;

    MongoReferrerOrganisations(AggregateStore<ReferrerOrganisation, OrganisationEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<ReferrerOrganisation> find(String id) {
        return store.find(id).map(Versioned::value);
    }

    @Override
    public Flux<ReferrerOrganisation> all() {
        return store.list(new Document(), new Document("_id", 1), MOST).map(Versioned::value);
    }

    @Override
    public Mono<Outcome<Versioned<ReferrerOrganisation>, OrganisationRefusal>> register(
            ReferrerOrganisation organisation, CommandContext context) {
        return store.<OrganisationRefusal>change(organisation.id(), context, known -> known.registerAgain(organisation))
                .switchIfEmpty(Mono.defer(() ->
                        store.create(organisation.id(), context, () -> ReferrerOrganisation.register(organisation))));
    }
}
