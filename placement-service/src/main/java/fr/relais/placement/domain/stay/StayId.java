package fr.relais.placement.domain.stay;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A stay. Follows from the offer that led to it, so that opening it twice opens one. */
public record StayId(UUID value) {

    /** The stay that follows from an offer; from the request itself where it was opened before offers were followed. */
    public static StayId following(UUID offer) {
        return new StayId(UUID.nameUUIDFromBytes(("stay of " + offer).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
