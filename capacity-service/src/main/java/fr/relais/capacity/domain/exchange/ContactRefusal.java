package fr.relais.capacity.domain.exchange;

/** Why the state of an invitation was not changed. */
public enum ContactRefusal {
    /** This member is linked to another prospect. */
    MEMBER_LINKED
}
