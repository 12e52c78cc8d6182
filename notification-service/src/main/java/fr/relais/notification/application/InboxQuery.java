package fr.relais.notification.application;

/**
 * Which items are wanted.
 *
 * @param after only items filed after the one with this number
 * @param unacknowledgedOnly only items that nobody has seen
 * @param limit at most so many
 */
public record InboxQuery(long after, boolean unacknowledgedOnly, int limit) {}
