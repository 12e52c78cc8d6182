package fr.relais.capacity.domain.centre;

import java.util.UUID;

/** A centre, as the services know it. Opaque. */
public record CentreId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
