package fr.relais.placement.domain.stay;

import java.time.Instant;

import fr.relais.placement.domain.request.RequestId;

/**
 * Another place is looked for, or waits for her. Until she has arrived there the bed stays hers (INV-13).
 *
 * @param to the request that looks for it; nobody at the centre sees it (INV-14)
 */
public record Transfer(RequestId to, Instant since) {}
