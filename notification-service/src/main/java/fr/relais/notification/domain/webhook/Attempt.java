package fr.relais.notification.domain.webhook;

import java.time.Instant;

/**
 * One call.
 *
 * @param test whether somebody wanted to see what comes of it
 */
public record Attempt(Instant at, boolean test, Result result) {}
