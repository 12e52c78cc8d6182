package fr.relais.notification.domain.inbox;

import java.time.Instant;

/**
 * Say that everything up to an item was seen.
 *
 * @param upTo the last one that was shown; what came after it stays unseen
 * @param by who has seen it
 */
public record AcknowledgeItems(long upTo, String by, Instant now) {}
