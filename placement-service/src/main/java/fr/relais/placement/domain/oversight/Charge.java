package fr.relais.placement.domain.oversight;

import java.time.Instant;

import fr.relais.placement.domain.request.RequestId;

/**
 * One request that counts: for the length of a window, and as one of hers for as long as nobody has a place for it.
 *
 * @param caseworker who submitted it, under a name that only the server's key can make
 */
public record Charge(RequestId request, String caseworker, Instant at) {}
