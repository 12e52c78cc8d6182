package fr.relais.notification.domain.inbox;

import java.time.Instant;

/**
 * Somebody of the organisation said that an item was seen.
 *
 * @param at when, UTC, milliseconds
 * @param by who, as the identity provider knows the person
 */
public record Acknowledgement(Instant at, String by) {}
