package fr.relais.placement.domain.opening;

import java.util.UUID;

/** An emergency opening inside the platform; outside it is known by its reference. */
public record OpeningId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
