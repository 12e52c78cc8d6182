package fr.relais.gateway.problem;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A service cannot be reached, or did not answer in time, or has not for a while. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant heard;

    public ServiceAway(Throwable cause) {
        this(cause, null);
    }

    private ServiceAway(@Nullable Throwable cause, @Nullable Instant heard) {
        super("a service is away", cause, false, false);
        this.heard = heard;
    }

    /** The same, of a service that answered somebody last at that moment. */
    public ServiceAway since(@Nullable Instant lastHeard) {
        return new ServiceAway(getCause(), lastHeard);
    }

    /** When the service answered last, whoever asked; null when that is not known. */
    public @Nullable Instant heard() {
        return heard;
    }
}
