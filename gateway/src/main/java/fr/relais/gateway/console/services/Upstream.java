package fr.relais.gateway.console.services;

/** A service that pages ask. */
public enum Upstream {
    CAPACITY("capacity"),
    PLACEMENT("placement"),
    NOTIFICATION("notification");

    private final String label;

    Upstream(String label) {
        this.label = label;
    }

    /** What its circuit breaker is called. */
    public String label() {
        return label;
    }
}
