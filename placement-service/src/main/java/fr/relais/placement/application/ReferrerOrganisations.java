package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.organisation.OrganisationRefusal;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The organisations that may ask for places. */
public interface ReferrerOrganisations {

    Mono<ReferrerOrganisation> find(String id);

    Flux<ReferrerOrganisation> all();

    /** Registers an organisation; registering it again alike changes nothing. */
    Mono<Outcome<Versioned<ReferrerOrganisation>, OrganisationRefusal>> register(
            ReferrerOrganisation organisation, CommandContext context);
}
