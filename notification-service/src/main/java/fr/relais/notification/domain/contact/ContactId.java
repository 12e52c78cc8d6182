package fr.relais.notification.domain.contact;

import java.util.UUID;

/**
 * One person acting for one organisation, or an organisation's own software; says neither which person nor which
 * organisation.
 */
public record ContactId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
