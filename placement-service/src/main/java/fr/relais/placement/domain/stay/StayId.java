package fr.relais.placement.domain.stay;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A stay. Follows from the request that led to it, so that opening it twice opens one. */
public record StayId(UUID value) {

    public static StayId following(UUID request) {
        return new StayId(UUID.nameUUIDFromBytes(("stay of " + request).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
