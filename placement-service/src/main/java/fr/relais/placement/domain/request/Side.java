package fr.relais.placement.domain.request;

/** Who speaks for a request. */
public enum Side {
    REFERRER,
    COORDINATOR
}
