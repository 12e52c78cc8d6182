package fr.relais.capacity.domain.centre;

/** What kind of place a centre is, as the coordinator registered it. */
public enum CentreKind {
    ACSE_PARTNER,
    CHRS,
    FLAT,
    CHILD_FACILITY,
    EMERGENCY,
    HOTEL_BRIDGE
}
