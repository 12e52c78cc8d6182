package fr.relais.capacity.domain.centre;

/** How far a centre is a member. Only a validated one takes holds; what is already taken goes on in every status. */
public enum CentreStatus {
    /** Asked to join, or entered by one coordinator: two have not said yes. */
    APPLICANT,
    VALIDATED,
    /** Takes nothing new until the coordinator says so. */
    SUSPENDED,
    /** Left for good. */
    CLOSED
}
