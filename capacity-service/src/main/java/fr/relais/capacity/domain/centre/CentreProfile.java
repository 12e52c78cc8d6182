package fr.relais.capacity.domain.centre;

/** What a centre was registered as. There is no field for where it is beyond its département (INV-16). */
public record CentreProfile(
        CentreId id, CentreCode code, OrganisationId organisation, DepartementCode departement, CentreKind kind) {}
