package fr.relais.notification.domain.inbox;

import java.time.Instant;

/**
 * Put a notice into the inbox.
 *
 * @param event recognises a repeat
 * @param at when it happened at its source
 */
public record FileNotice(EventId event, NoticeKind kind, Urgency urgency, Reference reference, Instant at) {}
