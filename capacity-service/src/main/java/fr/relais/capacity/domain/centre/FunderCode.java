package fr.relais.capacity.domain.centre;

/** Who pays for a centre's places, as far as anybody else needs to know. */
public enum FunderCode {
    STATE,
    REGION,
    DEPARTEMENT,
    MUNICIPALITY,
    EUROPEAN_UNION,
    FOUNDATION,
    OWN_FUNDS,
    OTHER
}
