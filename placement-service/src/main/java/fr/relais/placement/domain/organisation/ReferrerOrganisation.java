package fr.relais.placement.domain.organisation;

import fr.relais.blocks.Decision;

/**
 * An organisation that may ask for places.
 *
 * @param id as tokens name it; opaque
 * @param departement where its people set out from, unless a request says otherwise
 */
public record ReferrerOrganisation(String id, OrganisationKind kind, String departement) {

    public static Decision<ReferrerOrganisation, OrganisationEvent, OrganisationRefusal> register(
            ReferrerOrganisation organisation) {
        return Decision.accept(organisation, new OrganisationEvent.OrganisationRegistered(organisation.kind()));
    }

    /**
     * Registering again what is registered alike changes nothing; otherwise it is another organisation of that name.
     */
    public Decision<ReferrerOrganisation, OrganisationEvent, OrganisationRefusal> registerAgain(
            ReferrerOrganisation organisation) {
        return organisation.equals(this)
                ? Decision.unchanged(this)
                : Decision.refuse(OrganisationRefusal.REGISTERED_DIFFERENTLY);
    }
}
