package fr.relais.placement.domain.request;

import java.util.UUID;

/** An offer, inside the platform. Never shown: a centre knows its offer by a reference of its own. */
public record OfferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
