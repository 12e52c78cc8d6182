package fr.relais.notification.domain.inbox;

import java.time.Instant;

/**
 * Say that an item was seen.
 *
 * @param number which item
 * @param by who has seen it
 */
public record AcknowledgeItem(long number, String by, Instant now) {}
