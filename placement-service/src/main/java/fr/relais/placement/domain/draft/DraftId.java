package fr.relais.placement.domain.draft;

import java.util.UUID;

/** A draft, as this service names it. Opaque; nobody outside sees it. */
public record DraftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
