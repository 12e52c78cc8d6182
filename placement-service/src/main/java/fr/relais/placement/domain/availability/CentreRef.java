package fr.relais.placement.domain.availability;

import java.util.UUID;

/** A centre, as the service that owns beds names it. Opaque. */
public record CentreRef(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
