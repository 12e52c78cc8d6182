package fr.relais.placement.domain.request;

import java.util.UUID;

/** A hold on beds. Minted here, before the beds are asked for, so that asking again is recognised. */
public record HoldId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
