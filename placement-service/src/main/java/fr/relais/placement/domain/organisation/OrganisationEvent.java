package fr.relais.placement.domain.organisation;

/** What happens to a referrer organisation. */
public sealed interface OrganisationEvent {

    record OrganisationRegistered(OrganisationKind kind) implements OrganisationEvent {}
}
