package fr.relais.placement.domain.account;

/** Why an account is revoked, where it is said. */
public enum RevocationReason {
    /** Who had it works there no longer. */
    LEFT,
    /** A telephone or a computer is gone. */
    LOST_DEVICE,
    /** It is, or may be, used by somebody else: whoever's data it was shown is told. */
    COMPROMISED
}
