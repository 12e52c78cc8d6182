package fr.relais.placement.domain.stay;

import java.time.Instant;

/**
 * Something to look at.
 *
 * @param due from when on
 * @param urgent whether it cannot wait for the morning
 */
public record Task(TaskKind kind, Instant due, boolean urgent) {}
