package fr.relais.placement.domain.refusal;

/** What somebody can do who disagrees with a refusal. */
public enum Recourse {
    /** Asking the coordination to look at it again. */
    COORDINATION,
    /** The independent authority that receives complaints about discrimination, free of charge. */
    DEFENDER_OF_RIGHTS,
    /** The département's committee on the enforceable right to shelter. */
    MEDIATION_COMMITTEE
}
