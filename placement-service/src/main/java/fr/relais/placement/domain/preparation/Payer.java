package fr.relais.placement.domain.preparation;

/** Who pays for the journey. */
public enum Payer {
    REFERRER,
    CENTRE,
    NATIONAL_SCHEME,
    PUBLIC_AUTHORITY,
    PERSON
}
