package fr.relais.capacity.domain.centre;

/** Whether a centre takes new holds. What is already held, reserved or occupied goes on in either case. */
public enum CentreStatus {
    ACTIVE,
    SUSPENDED
}
