package fr.relais.capacity.domain.centre;

/** For whom a hold keeps beds. */
public enum HoldKind {
    /** One household. */
    HOUSEHOLD,
    /** People who may come when a network is dismantled; ends by itself, and is drawn on one household at a time. */
    BLOCK,
    /** Nobody any more: its centre has refused, and the coordinator looks at why. Never asked for. */
    REVIEW
}
