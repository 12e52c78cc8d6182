package fr.relais.placement.domain.request;

import java.time.Instant;

import fr.relais.placement.domain.matching.Candidate;

/**
 * A place offered to a household, with the beds already held: the centre is asked after that, never before.
 *
 * @param ref what the centre knows it by
 * @param fence proves that the hold is still this one
 * @param answerBy when the centre's time to answer ends; without meaning once it has said yes
 */
public record Offer(
        OfferId id, Reference ref, HoldId hold, long fence, Candidate candidate, Instant madeAt, Instant answerBy) {}
