package fr.relais.placement.domain.request;

/** Where a household goes when it leaves a centre: the catalogue. None of it is a fault, and none counts later. */
public enum ExitDestination {
    OWN_HOME(true),
    SUPPORTED_HOUSING(true),
    OTHER_ACCOMMODATION(true),
    FAMILY_OR_FRIENDS(true),
    RETURN_ABROAD(true),
    HEALTH_FACILITY(true),
    CHILD_PROTECTION(true),
    DETENTION(true),
    NO_PLACE(true),
    DECEASED(true),
    UNKNOWN(true),
    /** She has arrived at another place of the network: known by that arrival, said by nobody. */
    TRANSFERRED(false),
    /** She was expected and the place came to nothing before she arrived. */
    NOT_ARRIVED(false),
    /** The departure is older than this catalogue. */
    UNRECORDED(false);

    private final boolean said;

    ExitDestination(boolean said) {
        this.said = said;
    }

    /** Whether a centre may say it; the others follow from what happened elsewhere. */
    public boolean said() {
        return said;
    }
}
