package fr.relais.placement.domain.request;

import java.time.Instant;

import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.clock.Policy;

/**
 * What was submitted, by whom, and under which references. Never changes.
 *
 * @param organisation the referrer's; the only one that may read the request
 * @param people how many they are
 * @param seniority when this household was first submitted; nothing that happens later makes her wait longer (INV-12)
 * @param household random; the referrer uses it again for another request of the same household
 * @param policy how long everything takes; frozen here
 */
public record Submission(
        String organisation,
        Reference referrerRef,
        Reference coordinatorRef,
        Reference household,
        Track track,
        DangerTier tier,
        int people,
        Instant submittedAt,
        Instant seniority,
        SealedFile file,
        Policy policy) {

    /** Whether it is assessed first, and centres are asked in advance. */
    public boolean oriented() {
        return policy.pace() == Pace.ORIENTED;
    }
}
