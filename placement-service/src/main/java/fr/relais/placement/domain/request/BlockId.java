package fr.relais.placement.domain.request;

import java.util.UUID;

/** A block reservation, as this service names it. Opaque; nobody outside sees it. */
public record BlockId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
