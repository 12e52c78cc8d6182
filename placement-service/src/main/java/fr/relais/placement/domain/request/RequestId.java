package fr.relais.placement.domain.request;

import java.util.UUID;

/** A placement request. Derived by the edge from what the caller sent, so that a repeat meets the same request. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
