package fr.relais.placement.domain.request;

import java.time.Instant;

/**
 * Where she is met, as the centre said it.
 *
 * @param sentence encrypted under the key of the case
 * @param enteredFor the planned arrival that the centre had in mind
 */
public record MeetingPoint(SealedFile sentence, Instant enteredFor, Instant enteredAt) {}
