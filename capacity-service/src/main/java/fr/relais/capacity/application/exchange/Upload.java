package fr.relais.capacity.application.exchange;

import java.time.Instant;

import fr.relais.blocks.Actor;
import fr.relais.capacity.domain.exchange.ImportKind;

/**
 * A file as it came in.
 *
 * @param reference the same whenever the same caller repeats the same command
 * @param digest of its bytes, with what was said of how to read them
 * @param scope for a table of availability
 * @param attempt what is kept of this reading of the file is kept under it; no other reading has the same
 */
public record Upload(
        String reference,
        ImportKind kind,
        ImportFile file,
        String digest,
        Actor by,
        Instant at,
        AvailabilityScope scope,
        String attempt) {}
