package fr.relais.placement.domain.request;

import java.time.Instant;

/**
 * One side has looked at the request.
 *
 * @param by the person who did
 */
public record Assessment(String by, Instant at) {}
