package fr.relais.placement.adapter.http;

/** capacity-service did not answer as agreed: whether the call had its effect is not known. */
final class CapacityUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CapacityUnavailable() {
        super("capacity-service did not answer as agreed");
    }
}
