package fr.relais.placement.domain.request;

/** Who takes over from here. */
public enum RedirectTarget {
    /** The emergency accommodation of her département. */
    SIAO_115,
    /** The child protection of her département. */
    ASE,
    /** The accommodation for people who ask for asylum. */
    ASYLUM_CHANNEL,
    /** A place for mothers with small children. */
    CENTRE_MATERNEL
}
