package fr.relais.placement.domain.request;

/** Why she is to live elsewhere. The first is the only one that has a say in where. */
public enum TransferReason {
    /** The network may know where she is: the area of the place she leaves is a danger zone from then on (INV-06). */
    DANGER(true),
    NEEDS(true),
    WISH(true),
    PLACE_ENDS(true),
    /** The stay only bridged the time until a place was found on the oriented path: known by her arrival there. */
    BRIDGED(false);

    private final boolean said;

    TransferReason(boolean said) {
        this.said = said;
    }

    /** Whether a referrer may say it. */
    public boolean said() {
        return said;
    }
}
