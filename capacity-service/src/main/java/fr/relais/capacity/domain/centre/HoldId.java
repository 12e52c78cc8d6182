package fr.relais.capacity.domain.centre;

import java.util.UUID;

/** One hold over the beds of one unit, chosen by who asks for it, so that a repeat is recognised. Opaque. */
public record HoldId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
