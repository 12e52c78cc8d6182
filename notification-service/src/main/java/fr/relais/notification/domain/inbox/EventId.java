package fr.relais.notification.domain.inbox;

import java.util.UUID;

/** The event that brought a notice: the same at every delivery of it. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
