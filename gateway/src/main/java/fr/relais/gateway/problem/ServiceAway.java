package fr.relais.gateway.problem;

/** A service cannot be reached, or did not answer in time, or has not for a while. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServiceAway(Throwable cause) {
        super("a service is away", cause, false, false);
    }
}
