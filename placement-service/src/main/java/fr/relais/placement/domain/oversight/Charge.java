package fr.relais.placement.domain.oversight;

import java.time.Instant;

import fr.relais.placement.domain.request.RequestId;

/**
 * One request that counts.
 *
 * @param caseworker who submitted it, under a name that only the server's key can make
 */
public record Charge(RequestId request, String caseworker, Instant at) {}
