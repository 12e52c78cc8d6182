package fr.relais.placement.domain.minor;

/** What a département decides about a minor. Whatever it is, her request goes on until somebody ends it. */
public enum ProtectionDecision {
    TAKEN_IN_CHARGE,
    PROSECUTOR_SEIZED,
    OTHER_DEPARTEMENT,
    NOT_A_MINOR
}
